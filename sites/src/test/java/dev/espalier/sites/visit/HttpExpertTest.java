package dev.espalier.sites.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.sites.Example;
import dev.espalier.sites.Shipped;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.ledger.InMemoryLedger;
import dev.espalier.sites.oracle.Judgement;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.tasks.TaskGenerator;
import dev.espalier.sites.web.SiteServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HttpExpertTest {

    @Test
    void endsTheTasksOfTheExampleInSuccess() throws Exception {
        Site site = Site.of(Example.spec(), 7);

        assertSuccess(site, TaskGenerator.generate(site, 60, 7));
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void endsTheTasksOfShippedSitesInSuccess(Shipped shipped) throws Exception {
        assertSuccess(shipped.site(), shipped.tasks().subList(0, 40));
    }

    @Test
    void takesSuggestionsOfRows() throws Exception {
        String json = Example.json()
                .replace("\"area\": \"ref area\"", "\"quarter\": \"ref area\"")
                .replace("tour.area = area", "tour.area = quarter")
                .replace(
                        "\"kind\": \"select\", \"label\": \"Area\", \"bind\": \"search.area\", \"view\"",
                        "\"kind\": \"autocomplete\", \"label\": \"Area\", \"bind\": \"search.quarter\", \"suggest\"")
                .replace(
                        "{\"from\": \"area\", \"sort\": [\"name\"]}",
                        "{\"from\": \"area\", \"where\": \"area.name ~ quarter\"}")
                .replace(
                        "\"date\": \"draw.departure.day.date\"}}",
                        "\"date\": \"draw.departure.day.date\", \"quarter\": \"draw.departure.tour.area\"}}");
        Site site = Site.of(Example.spec(json), 7);

        List<SiteTask> tasks = TaskGenerator.generate(site, 20, 7);

        assertSuccess(site, tasks);
        assertThat(requests(site, tasks.getFirst())).anyMatch(request -> request.contains("suggest=1&typed="));
    }

    private static List<String> requests(Site site, SiteTask task) {
        List<String> requests = new ArrayList<>();
        Witness witness = new Witness() {
            @Override
            public void answered(Exchange exchange) {
                requests.add(exchange.request().toString());
            }
        };
        try (var server = SiteServer.start(List.of(site), new InMemoryLedger())) {
            new HttpExpert(server, site).play(task.definition(), witness);
        }
        return requests;
    }

    private static void assertSuccess(Site site, List<SiteTask> tasks) throws Exception {
        try (var server = SiteServer.start(List.of(site), new InMemoryLedger());
                var threads = Executors.newFixedThreadPool(16)) {
            HttpExpert expert = new HttpExpert(server, site);
            List<Future<Played>> plays = tasks.stream()
                    .map(task -> threads.submit(() -> expert.play(task.definition())))
                    .toList();
            for (int i = 0; i < plays.size(); i++) {
                Played played = plays.get(i).get();
                assertThat(played.judgement().success()).as("%s", tasks.get(i)).isTrue();
                assertThat(played.acts())
                        .as("%s", tasks.get(i))
                        .isEqualTo(tasks.get(i).expertSteps());
                assertThat(played.passed())
                        .as("%s", tasks.get(i))
                        .containsAll(tasks.get(i).needs());
            }
        }
    }

    @ParameterizedTest(name = "{1} becomes {2}")
    @CsvSource(delimiter = ';', textBlock = """
            CALENDAR       ; '>Find a table</button>' ; '>Find tables</button>' ; 'expected one button "Find a table" in PAGE of /, but found 0'
            CALENDAR       ; '<h1>'                 ; '<button>Find a table</button><h1>' ; 'expected one button "Find a table" in PAGE of /, but found 2'
            CALENDAR       ; 'for="search-query"'   ; 'for="search-text"'   ; 'expected one combobox'
            CALENDAR       ; 'data-days="'          ; 'data-days="2020-01-01 ' ; 'expected one button'
            CALENDAR       ; '"text":"'             ; '"text":"the '        ; 'expected one option'
            CALENDAR       ; 'class="page"'         ; 'class="page" inert'  ; 'cannot be operated'
            CALENDAR       ; 'type="submit"'        ; 'type="button"'       ; 'nothing happens when "Find a table" of / is clicked'
            NATIVE_DATE    ; 'action="/results"'    ; 'action="/result"'    ; 'was answered with 404, but a page offered it'
            NATIVE_DATE    ; 'name="slot"'          ; 'name="slat"'         ; 'page venue of restaurant offers no way to contact'
            NATIVE_DATE    ; 'method="post"'        ; 'method="get"'        ; 'was answered with 404, but a page offered it'
            NEW_TAB        ; 'href="/venue?'        ; 'href="/venu?'        ; 'was answered with 404, but a page offered it'
            COOKIE_BANNER  ; 'do=allow'             ; 'do=alow'             ; 'was answered with 404, but a page offered it'
            SHADOW_WIDGET  ; 'data-count'           ; 'data-number'         ; 'expected input[data-count] in <div>, but there is none'
            SHADOW_WIDGET  ; 'shadowrootmode'       ; 'shadowroot'          ; 'in SHADOW of /details, but found 0'
            IFRAME         ; '<iframe'              ; '<embed'              ; 'in FRAME of /review, but found 0'
            """)
    void saysWhatAWrongPageLacks(HardPart part, String right, String wrong, String says) {
        assertThatThrownBy(() -> play(part, right, wrong))
                .isInstanceOf(ExpertException.class)
                .hasMessageContaining(says);
    }

    @Test
    void leavesItToTheOracleWhenAPageSendsSomethingElse() throws IOException {
        Judgement judgement = play(HardPart.IFRAME, "name=\"terms\" value=\"true\"", "name=\"terms\" value=\"no\"");

        assertThat(judgement.success()).isFalse();
        assertThat(judgement.progress()).isZero();
    }

    /** Plays the first task that needs the part, on pages in which something stands in place of something right. */
    private static Judgement play(HardPart part, String right, String wrong) throws IOException {
        Shipped shipped = Shipped.named("restaurant");
        SiteTask first = shipped.tasks().stream()
                .filter(task -> task.needs().contains(part))
                .findFirst()
                .orElseThrow();
        try (var server = SiteServer.start(List.of(shipped.site()), new InMemoryLedger());
                var front = new TamperingServer(server, body -> body.replace(right, wrong))) {
            Wire wire = new Wire(front.port(), SiteServer.host(shipped.site()));
            return new HttpExpert(server, shipped.site(), wire)
                    .play(first.definition())
                    .judgement();
        }
    }
}
