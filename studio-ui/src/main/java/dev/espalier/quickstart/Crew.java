package dev.espalier.quickstart;

import dev.espalier.webagent.search.Agent;
import dev.espalier.webagent.search.Workers;

/** Who decides, and who does the work. */
record Crew(Agent agent, Workers workers) {}
