/**
 * Who may do what in a studio: people with a name and a role, programs with a token, and the links by which people come
 * in. Start at {@link dev.espalier.people.Admission}; knows nothing of how requests arrive.
 */
@NullMarked
package dev.espalier.people;

import org.jspecify.annotations.NullMarked;
