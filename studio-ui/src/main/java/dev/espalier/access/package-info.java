/**
 * Who gets in, and to what: people by name and password in a session, programs by a token in a header. Start at {@link
 * dev.espalier.access.AccessRules}.
 */
@NullMarked
package dev.espalier.access;

import org.jspecify.annotations.NullMarked;
