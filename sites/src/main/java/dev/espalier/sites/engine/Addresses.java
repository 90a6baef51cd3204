package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.SiteSpec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Addresses of pages: the home page is {@code /}, every other {@code /} and its id, then the page's parameters in order. */
final class Addresses {

    private Addresses() {}

    static String address(SiteSpec spec, Page page, Map<String, Value> values) {
        String path = page.equals(spec.home()) ? "/" : "/" + page.id();
        List<String> query = new ArrayList<>();
        for (String param : page.params().keySet()) {
            Value value = values.getOrDefault(param, Value.none());
            if (!value.isNone()) {
                query.add(param + "=" + URLEncoder.encode(RawValues.write(value), StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
