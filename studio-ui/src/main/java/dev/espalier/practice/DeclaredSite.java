package dev.espalier.practice;

import dev.espalier.sites.engine.Site;
import dev.espalier.webagent.Digest;

/**
 * A site with the declaration it was made from.
 *
 * @param declaration digest of the declaration's text
 */
record DeclaredSite(Site site, Digest declaration) {}
