package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueReaderTest {

    private final ValueReader reader =
            new ValueReader(EmbeddedParameters.handSet().lexicon());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-28 | 2026-11-28",
                "November 28, 2026 | 2026-11-28",
                "28 November 2026 | 2026-11-28",
                "the 3rd of March 2027 | 2027-03-03",
                "Nov. 28 | --11-28",
                "Sat, Nov 28 | --11-28",
                "11/28/2026 | 2026-11-28",
                "28/11/2026 | 2026-11-28",
                "28.11.2026 | 2026-11-28",
                "2026/1/5 | 2026-01-05"
            })
    void readsDatesInManyFormats(String text, String canonical) {
        assertThat(values(text)).containsExactly("DATE " + canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7:30 pm | 19:30",
                "7:30PM | 19:30",
                "at 7 p.m. | 19:00",
                "12:15 am | 00:15",
                "12 pm | 12:00",
                "19:30 | 19:30",
                "9:05 | 09:05",
                "noon | 12:00"
            })
    void readsTimesOfBothClocks(String text, String canonical) {
        assertThat(values(text)).containsExactly("TIME " + canonical);
    }

    @Test
    void readsNumbersInDigitsAndWords() {
        assertThat(values("party of 4, or six, or 12 people")).containsExactly("NUMBER 4", "NUMBER 6", "NUMBER 12");
    }

    @Test
    void readsAddressesAndPhones() {
        assertThat(values("write to Ann.Lee+x@mail.example or call +1 (555) 010-9999"))
                .containsExactly("EMAIL ann.lee+x@mail.example", "PHONE +15550109999");
    }

    @Test
    void findsNothingTwice() {
        assertThat(values("on 2026-11-28 at 7:30 pm, 555-0142-77"))
                .containsExactly("DATE 2026-11-28", "TIME 19:30", "PHONE 555014277");
    }

    @Test
    void readsNoDateThatNoCalendarHas() {
        assertThat(values("45/45/2026")).doesNotContain("DATE 2026-45-45").noneMatch(v -> v.startsWith("DATE"));
    }

    @Test
    void readsLabelsWithoutNumberWords() {
        assertThat(reader.readLabel("One for all")).isEmpty();
        assertThat(reader.readLabel("for 2")).extracting(Value::canonical).containsExactly("2");
    }

    @Test
    void findsTheMonthOfACaption() {
        assertThat(reader.monthOfYear("Calendar, December 2026")).contains("2026-12");
        assertThat(reader.monthOfYear("Room 2026")).isEmpty();
    }

    @Test
    void holdsDatesWithoutAYearEqualToEveryYears() {
        assertThat(Value.same(SpanKind.DATE, "--11-28", "2026-11-28")).isTrue();
        assertThat(Value.same(SpanKind.DATE, "2025-11-28", "2026-11-28")).isFalse();
        assertThat(Value.same(SpanKind.PHONE, "+1555", "1555")).isTrue();
    }

    private List<String> values(String text) {
        return reader.read(text).stream()
                .map(value -> value.kind() + " " + value.canonical())
                .toList();
    }
}
