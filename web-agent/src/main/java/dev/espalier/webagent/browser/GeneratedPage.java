package dev.espalier.webagent.browser;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A page of results as shops and booking sites have them, with as many elements as are asked for. */
final class GeneratedPage {

    private static final int HEAD = 50;
    private static final int CARD = 21;
    private static final List<String> WORDS = List.of(
            "harbour", "garden", "old", "river", "grand", "little", "north", "market", "stone", "green", "station",
            "corner", "lake", "hill", "bridge", "court");

    private final RandomGenerator random;
    private final StringBuilder html = new StringBuilder();

    private GeneratedPage(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /**
     * Returns a page of about so many elements.
     *
     * @param elements 100 or more
     */
    static String html(int elements, long seed) {
        var page = new GeneratedPage(seed);
        page.head();
        int cards = (elements - HEAD) / CARD;
        for (int card = 0; card < cards; card++) {
            page.card(card);
        }
        page.foot(elements - HEAD - cards * CARD);
        return page.html.toString();
    }

    private void head() {
        html.append("""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Places</title><style>
                body { font: 14px sans-serif; margin: 0 } header, footer, .filters { padding: 12px; background: #eef }
                .results { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; padding: 12px }
                .card { border: 1px solid #ccc; border-radius: 6px; padding: 10px } .tags li { display: inline-block }
                .price { font-weight: bold } .muted { color: #666 } button { cursor: pointer }
                </style></head><body><header class="site-header"><nav aria-label="Main"><ul>
                """);
        for (int i = 0; i < 6; i++) {
            html.append("<li><a href=\"/%s\">%s</a></li>".formatted(word(), phrase(1)));
        }
        html.append("</ul></nav></header><form class=\"filters\" aria-label=\"Search\">");
        html.append("<label>Where <input name=\"place\" placeholder=\"City or district\"></label>");
        html.append("<label>When <input type=\"date\" name=\"day\"></label><label>Guests <select name=\"guests\">");
        for (int i = 1; i <= 8; i++) {
            html.append("<option value=\"%d\">%d guests</option>".formatted(i, i));
        }
        html.append("</select></label><fieldset><legend>Offers</legend>");
        for (int i = 0; i < 4; i++) {
            html.append("<label><input type=\"checkbox\" name=\"offer\"> %s</label>".formatted(phrase(2)));
        }
        html.append("</fieldset><button type=\"submit\">Search</button></form>");
        html.append("<main><h1>Places</h1><div class=\"results\">");
    }

    private void card(int number) {
        html.append("<article class=\"card place-card\" data-id=\"%d\"><h2><a href=\"/place/%d\">%s</a></h2>"
                .formatted(number, number, phrase(3)));
        html.append("<div class=\"card-body\"><p class=\"muted\"><span>%s</span> · <span>%.1f km</span></p><p>%s</p>"
                .formatted(phrase(2), random.nextDouble() * 9, phrase(12)));
        html.append(
                "<ul class=\"tags\"><li>%s</li><li>%s</li><li>%s</li></ul></div>".formatted(word(), word(), word()));
        html.append("<div class=\"card-foot\"><div><span class=\"price\">€ %d</span> <em>per person</em></div>"
                .formatted(20 + random.nextInt(180)));
        html.append("<label><input type=\"checkbox\" name=\"compare\"> Compare</label>");
        html.append("<button class=\"btn\" type=\"button\">Choose</button></div></article>");
    }

    private void foot(int rest) {
        html.append("</div></main><footer>");
        for (int i = 0; i < rest; i++) {
            html.append("<span>").append(phrase(2)).append("</span> ");
        }
        html.append("</footer></body></html>");
    }

    private String phrase(int words) {
        var phrase = new StringBuilder();
        for (int i = 0; i < words; i++) {
            phrase.append(i == 0 ? "" : " ").append(word());
        }
        return phrase.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
