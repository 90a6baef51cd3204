package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules that are plainest to check in the source files of all modules. */
class SourceRulesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BROAD_CATCH =
            Pattern.compile("catch \\((?:final )?(Exception|RuntimeException|Throwable|Error)\\b");
    private static final Pattern ADDRESS = Pattern.compile("\\bwss?://[\\w.-]+|\\bhttps?://[\\w.-]+");
    private static final Pattern LOCAL = Pattern.compile(
            ".*://(localhost|127\\.0\\.0\\.1|.*\\.(test|example|invalid)|(www\\.)?example\\.(com|org|net))");

    /** Whatever is thrown there is noted or tidied up after, and thrown on, there or at who asks next, or told to whoever asked. */
    private static final Set<String> MAY_CATCH_ALL = Set.of(
            "TreeSearch",
            "RolloutWalk",
            "Workers",
            "AgentRunner",
            "Exchanges",
            "Failures",
            "LiveRuns",
            "Viewers",
            "BearerTokens",
            "RunDesk",
            "Readings");

    /** A length in a style, and a chance that is told on the command line only. */
    private static final Set<String> ROUNDS_WHAT_NO_PAGE_SHOWS = Set.of("PagePicture", "ResultTable");

    /** Labels of single words that are kinds of value everywhere. */
    private static final Set<String> KINDS_OF_HTML = Set.of("email", "phone", "date");

    private static final String AGENT_SOURCES = "main/java/dev/espalier/webagent";
    private static final String AGENT_RESOURCES = "main/resources/dev/espalier/webagent";

    private static final Pattern COMMENT = Pattern.compile("\\s*(//|/?\\*).*");

    /** Printed or only parsed, never asked. */
    private static final Set<String> MENTIONED = Set.of("https://adoptium.net", "https://maven.apache.org");

    @Test
    void everythingIsCaughtOnlyWhereATaskEnds() throws IOException {
        assertThat(linesWith(BROAD_CATCH, "main", "java"))
                .filteredOn(line -> !MAY_CATCH_ALL.contains(line.type()))
                .isEmpty();
    }

    /** As dev.espalier.words.Places rounds them; a format rounds otherwise than the scripts of the studio. */
    @Test
    void valuesAreRoundedInOneWay() throws IOException {
        assertThat(linesWith(Pattern.compile("%\\.3f"), "main", "java"))
                .filteredOn(line -> !ROUNDS_WHAT_NO_PAGE_SHOWS.contains(line.type()))
                .isEmpty();
    }

    @Test
    void testsAskNobodyBeyondThisMachine() throws IOException {
        assertThat(linesWith(ADDRESS, "test", "java"))
                .filteredOn(line -> !LOCAL.matcher(line.found()).matches() && !MENTIONED.contains(line.found()))
                .isEmpty();
    }

    @Test
    void noCodeKnowsAShippedSite() throws IOException {
        for (var site : files("main/resources/dev/espalier/sites", "json")) {
            var spec = new JsonMapper().readTree(site);
            var names = Pattern.compile("(?i)%s|%s"
                    .formatted(
                            Pattern.quote(spec.at("/name").asString()),
                            Pattern.quote(spec.at("/theme/brand").asString())));

            assertThat(linesWith(names, "main", "java|js|sql|css|properties")).isEmpty();
            assertThat(linesWith(names, AGENT_RESOURCES, "json")).isEmpty();
        }
    }

    @Test
    void noAgentKnowsTheWordsOfAShippedSite() throws IOException {
        for (var site : files("main/resources/dev/espalier/sites", "json")) {
            var labels = labels(new JsonMapper().readTree(site));
            var phrases = labels.stream().filter(label -> label.contains(" ")).collect(quoted());
            var words = labels.stream()
                    .filter(label -> !label.contains(" ") && !KINDS_OF_HTML.contains(label))
                    .collect(quoted());

            assertThat(linesWith(Pattern.compile("(?i)\\b(%s)\\b".formatted(phrases)), AGENT_SOURCES, "java|js"))
                    .isEmpty();
            assertThat(linesWith(Pattern.compile("(?i)\\b(%s)\\b".formatted(phrases)), AGENT_RESOURCES, "js|json"))
                    .isEmpty();
            assertThat(linesWith(Pattern.compile("\"(%s)\"\\s*:".formatted(words)), AGENT_RESOURCES, "json"))
                    .isEmpty();
        }
    }

    private static Set<String> labels(JsonNode site) {
        return site.findValuesAsString("label").stream()
                .map(label -> label.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Collector<CharSequence, ?, String> quoted() {
        return Collectors.mapping(words -> Pattern.quote(words.toString()), Collectors.joining("|"));
    }

    private record Line(Path file, int number, String found) {
        String type() {
            return file.getFileName().toString().replace(".java", "");
        }
    }

    private static List<Line> linesWith(Pattern pattern, String sources, String ending) throws IOException {
        var lines = new ArrayList<Line>();
        for (var file : files(sources, ending)) {
            var text = Files.readAllLines(file);
            for (var i = 0; i < text.size(); i++) {
                var number = i + 1;
                var code = COMMENT.matcher(text.get(i)).matches() ? "" : text.get(i);
                pattern.matcher(code).results().forEach(found -> lines.add(new Line(file, number, found.group())));
            }
        }
        return lines;
    }

    private static List<Path> files(String sources, String endings) throws IOException {
        var wanted = Pattern.compile(".*/src/%s/.*\\.(%s)".formatted(sources, endings));
        var found = new ArrayList<Path>();
        try (var modules = Files.newDirectoryStream(ROOT, folder -> Files.isDirectory(folder.resolve("src")))) {
            for (var module : modules) {
                try (var paths = Files.walk(module.resolve("src"))) {
                    paths.filter(path -> wanted.matcher(path.toString()).matches())
                            .forEach(found::add);
                }
            }
        }
        assertThat(found).as("files like %s", wanted).isNotEmpty();
        return found;
    }
}
