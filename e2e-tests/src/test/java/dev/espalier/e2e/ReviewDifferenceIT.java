package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the review says two texts do not share. */
class ReviewDifferenceIT extends ReviewFixture {

    private static final String COMPARE = """
            async ([first, second, by]) => {
              const { compare } = await import('/js/review/diff.js');
              return compare(first, second, by);
            }""";

    @Test
    void comparesByWords() {
        review.open();

        assertThat(only(compare("at 98 EUR. Ribeira costs", "at 74 EUR. Douro hostel costs more", "words")))
                .containsExactly(List.of("98", "Ribeira"), List.of("74", "Douro hostel", "more"));
        assertThat(only(compare("", "all new", "words"))).containsExactly(List.of(), List.of("all new"));
        assertThat(only(compare("4.50 EUR", "4.75 EUR", "words"))).containsExactly(List.of("4.50"), List.of("4.75"));
    }

    @Test
    void losesNoCharacterAndMarksNothingThatBothHave() {
        review.open();
        var random = new Random(7);
        for (var round = 0; round < 50; round++) {
            var first = text(random);
            var second = text(random);
            var compared = compare(first, second, round % 2 == 0 ? "words" : "lines");

            assertThat(whole(compared.getFirst())).isEqualTo(first);
            assertThat(whole(compared.get(1))).isEqualTo(second);
            assertThat(shared(compared.getFirst())).isEqualTo(shared(compared.get(1)));
        }
    }

    @Test
    void comparesLongTextsByLine() {
        review.open();
        var lines = IntStream.range(0, 300).mapToObj(i -> "one two three four five six seven " + i + "\n");
        var text = lines.collect(Collectors.joining());

        assertThat(only(compare(text, text.replace("seven 150\n", "seven 1500\n"), "words")))
                .containsExactly(
                        List.of("one two three four five six seven 150\n"),
                        List.of("one two three four five six seven 1500\n"));
    }

    private List<List<Map<?, ?>>> compare(String first, String second, String by) {
        var compared = (List<?>) review.page().evaluate(COMPARE, List.of(first, second, by));
        return compared.stream()
                .map(side -> ((List<?>) side)
                        .stream().<Map<?, ?>>map(part -> (Map<?, ?>) part).toList())
                .toList();
    }

    private static Stream<List<String>> only(List<List<Map<?, ?>>> compared) {
        return compared.stream()
                .map(side -> side.stream()
                        .filter(part -> part.get("only").equals(true))
                        .map(part -> (String) part.get("text"))
                        .toList());
    }

    private static String whole(List<Map<?, ?>> parts) {
        return parts.stream().map(part -> (String) part.get("text")).collect(Collectors.joining());
    }

    /** The words that both have; the space between them may be of either. */
    private static List<String> shared(List<Map<?, ?>> parts) {
        return parts.stream()
                .filter(part -> part.get("only").equals(false))
                .flatMap(part -> Stream.of(((String) part.get("text")).split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 6)
                .mapToObj(number -> "w" + number + (number == 0 ? "\n" : " "))
                .collect(Collectors.joining());
    }
}
