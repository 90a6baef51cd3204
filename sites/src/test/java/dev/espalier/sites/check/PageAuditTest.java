package dev.espalier.sites.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAuditTest {

    private static final String GOOD = """
            <html lang="en"><body><h1>Tables</h1>
            <nav><a href="/">Home</a></nav>
            <form><label for="name">Name</label><input id="name" name="name" aria-describedby="hint"><p id="hint">In full</p>
            <label><input type="checkbox" name="news"><span>News</span></label>
            <fieldset><legend>Size</legend><label><input type="radio" name="size"><span>Small</span></label></fieldset>
            <site-field><template shadowrootmode="open"><span id="hint">People</span>
            <button aria-labelledby="hint">+</button></template></site-field>
            <button type="submit">Send</button></form>
            <iframe src="/inner" title="Terms"></iframe></body></html>
            """;

    @Test
    void findsNothingWrongWithAGoodPage() {
        assertThat(PageAudit.ofPage(Jsoup.parse(GOOD))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            <h1>Tables</h1>          ; <p>Tables</p>                ; 'expected one main heading <h1>, but found 0'
            <h1>Tables</h1>          ; <h1>Tables</h1><h1>More</h1> ; 'expected one main heading <h1>, but found 2'
            ' lang="en"'             ; ''                           ; 'expected <html> to say its language, but it has no lang'
            ' title="Terms"'         ; ''                           ; 'a iframe has no accessible name: <iframe src="/inner"></iframe>; give it a label'
            >Send<                   ; '><'                         ; 'a button has no accessible name: <button type="submit"></button>; give it a label'
            >Home</a>                ; >Home</a><a href="/x">Home</a> ; '2 controls are called link "Home"; say in the label what tells them apart, such as the card''s row'
            for="name"               ; for="nome" aria-label="x"    ; 'the label "Name" is tied to no field'
            <legend>Size</legend>    ; ''                           ; 'a group of fields has no legend: <fieldset></fieldset>'
            <p id="hint">            ; <p id="name">                ; 'the id "name" stands 2 times; show one input of a parameter at a time'
            aria-labelledby="hint"   ; aria-labelledby="name"       ; 'aria-labelledby of <button aria-labelledby="name"></button> points to nothing'
            """)
    void namesWhatIsWrongWith(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        Document document = Jsoup.parse(GOOD.replace(right, wrong));

        assertThat(PageAudit.ofPage(document)).containsValue(message);
    }

    @Test
    void asksNoHeadingOfAnInnerFrame() {
        Document frame = Jsoup.parse("<html lang=\"en\"><body><button>Book</button></body></html>");

        assertThat(PageAudit.ofFrame(frame)).isEmpty();
        assertThat(PageAudit.ofPage(frame))
                .isEqualTo(Map.of(PageAudit.Rule.HEADING, "expected one main heading <h1>, but found 0"));
    }
}
