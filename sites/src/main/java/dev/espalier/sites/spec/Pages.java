package dev.espalier.sites.spec;

import java.util.List;

/**
 * What a visitor sees.
 *
 * @param common widgets of every page: the header's links, a banner
 * @param list the pages; the first is the site's home
 */
public record Pages(List<Widget> common, List<Page> list) {

    public Pages {
        common = List.copyOf(common);
        list = List.copyOf(list);
    }
}
