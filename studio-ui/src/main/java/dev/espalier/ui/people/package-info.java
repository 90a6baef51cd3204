/**
 * Who may do what: people and their roles, links that let people in, tokens that let programs in. Start at {@link
 * dev.espalier.ui.people.PeopleView}.
 */
@NullMarked
package dev.espalier.ui.people;

import org.jspecify.annotations.NullMarked;
