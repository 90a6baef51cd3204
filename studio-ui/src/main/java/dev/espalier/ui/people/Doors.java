package dev.espalier.ui.people;

import dev.espalier.people.Accounts;
import dev.espalier.people.Admission;
import dev.espalier.people.ApiTokens;
import java.time.InstantSource;

/** All ways in. */
record Doors(Accounts accounts, Admission admission, ApiTokens tokens, InstantSource clock) {}
