/**
 * The policy that needs no model: softmax over the actions possible on a page, with generic lexical features, its critic
 * and its judge. Start with {@link dev.espalier.webagent.policy.EmbeddedPolicy}; the package knows no particular site.
 */
@NullMarked
package dev.espalier.webagent.policy;

import org.jspecify.annotations.NullMarked;
