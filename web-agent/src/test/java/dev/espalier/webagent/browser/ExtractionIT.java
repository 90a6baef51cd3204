package dev.espalier.webagent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Option;
import dev.espalier.webagent.PageItem.Range;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtractionIT extends BrowserFixture {

    @Test
    void readsWhatStandsAroundAnElement() {
        var seen = open("""
                <header><a href=#>Home</a></header>
                <main><section aria-label="Results">
                <ul><li>Trattoria Uno, Rome <button class="btn pick-now">Book</button></li>
                <li>Osteria Due, Milan <button class="btn pick-now">Book</button></li></ul></section>
                <form aria-label="Contact"><p>Full name</p><input id="guestName" class="form-control" placeholder="as on card"
                 autocomplete="name"></form></main>
                <div role="dialog" aria-label="News"><button>Close</button></div>""");

        Element home = element(seen, "1");
        assertThat(home.surroundings().region()).isEqualTo("header");
        assertThat(home.surroundings().form()).isEqualTo(-1);
        Element second = element(seen, "3");
        assertThat(second.surroundings().region()).isEqualTo("main");
        assertThat(second.surroundings().landmark()).isEqualTo("Results");
        assertThat(second.surroundings().row()).isEqualTo("Osteria Due, Milan Book");
        assertThat(second.surroundings().ordinal()).isEqualTo(1);
        assertThat(second.surroundings().groupSize()).isEqualTo(2);
        assertThat(second.surroundings().groupOrdinal()).isEqualTo(1);
        Element field = element(seen, "4");
        assertThat(field.name()).isEqualTo("as on card");
        assertThat(field.surroundings().landmark()).isEqualTo("Contact");
        assertThat(field.surroundings().form()).isZero();
        assertThat(field.make().tag()).isEqualTo("input");
        assertThat(field.make().type()).isEqualTo("text");
        assertThat(field.make().attributeWords())
                .containsExactly("guest", "name", "form", "control", "as", "on", "card");
        assertThat(field.make().fieldText()).isEqualTo("as on card Full name");
        assertThat(element(seen, "5").surroundings().region()).isEqualTo("dialog");
        assertThat(element(seen, "5").surroundings().landmark()).isEqualTo("News");
    }

    @Test
    void saysWhichDatesAndNumbersAFieldTakes() {
        var seen = open("""
                <input type=date aria-label=Day min=2026-11-20 max=2027-02-20><input type=number aria-label=Seats min=1>
                <input type=text aria-label=Code min=1>""");

        assertThat(body(seen)).isEqualTo("""
                [1] textbox "Day" (from 2026-11-20, to 2027-02-20)
                [2] spinbutton "Seats" (from 1)
                [3] textbox "Code\"""");
        assertThat(element(seen, "1").make().range()).isEqualTo(new Range("2026-11-20", "2027-02-20"));
        assertThat(element(seen, "3").make().range()).isEqualTo(Range.OPEN);
    }

    @Test
    void namesByTheOrderOfAccessibleNames() {
        var seen = open("""
                <span id=a>By id</span><input aria-labelledby=a aria-label=Aria title=Title>
                <input aria-label=Aria title=Title>
                <label for=x>Label</label><input id=x title=Title>
                <input title=Title placeholder=Place><input placeholder=Place>
                <button><img alt="Picture" src="data:,"></button><button aria-label="Said"><i>Shown</i></button>
                <input type=submit value="Send it"><a href=#><span hidden>No</span><b>Bold</b> text</a>""");

        assertThat(names(seen)).isEqualTo("By id, Aria, Label, Title, Place, Picture, Said, Send it, Bold text");
    }

    @Test
    void countsWhatOnlyListensAsInteractive() {
        var seen = open("""
                <div id=a>Listens</div><div style="cursor: pointer">Points <b>at</b></div><div onclick="0">Handles</div>
                <div tabindex=0>Focuses</div><div>Nothing</div><span role=button>Acts</span>
                <script>document.querySelector('#a').addEventListener('mousedown', () => 0)</script>""");

        assertThat(names(seen)).isEqualTo("Listens, Points at, Handles, Focuses, Acts");
        assertThat(body(seen)).contains("[1] generic \"Listens\"").contains("\nNothing\n");
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        var seen = open("""
                <button hidden>A</button><div style="visibility: hidden"><button>B</button>
                <button style="visibility: visible">Shown</button></div>
                <div style="height: 0; overflow: hidden"><button>C</button></div>
                <details><summary>More</summary><button>D</button></details>
                <button style="position: absolute; left: -5000px">E</button>
                <input type=hidden value=F><p style="display: none">G</p>""");

        assertThat(names(seen)).isEqualTo("Shown, More");
        assertThat(body(seen)).isEqualTo("""
                [1] button "Shown"
                [2] button "More" (collapsed)""");
    }

    @Test
    void neverTellsPasswords() {
        var seen = open("<input type=password aria-label=Secret value=hunter2><input type=password aria-label=Empty>");

        assertThat(element(seen, "1").state().value()).isEqualTo("(filled)");
        assertThat(element(seen, "2").state().value()).isEmpty();
        assertThat(seen.observation().capture().json()).doesNotContain("hunter2");
    }

    @Test
    void readsOptionsStatesAndAlerts() {
        var seen = open("""
                <select aria-label=Size><option>S<option value=m selected>M<option disabled>L</select>
                <input aria-label=Mail aria-invalid=true required aria-errormessage=e><p id=e>No mail address</p>
                <p role=alert>Choose a later date</p><p aria-live=polite></p>""");

        assertThat(element(seen, "1").options())
                .containsExactly(
                        new Option("S", "S", false, false),
                        new Option("M", "m", true, false),
                        new Option("L", "L", false, true));
        assertThat(element(seen, "2").state().invalid()).isTrue();
        assertThat(element(seen, "2").state().required()).isTrue();
        assertThat(seen.page().alerts()).containsExactly("Mail: No mail address", "Choose a later date");
    }

    @Test
    void tellsTheDaysOfAMonthFromOtherNumbers() {
        String days = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> "<button>" + day + "</button>")
                .collect(Collectors.joining());

        var seen = open("<nav><a href=#>1</a><a href=#>2</a></nav><div class=month><b>May 2026</b>" + days + "</div>");

        assertThat(element(seen, "1").surroundings().dayCell()).isFalse();
        assertThat(seen.page().elements().stream()
                        .filter(cell -> cell.surroundings().dayCell()))
                .hasSize(30);
    }

    @Test
    void joinsInlineTextAndTheCellsOfATableRow() {
        var seen = open("<p>From <b>10</b> to\n <i>12</i></p><table><tr><td>Uno<td>Rome<td>20 €</tr></table>"
                + "<h2>Menu <small>today</small></h2>");

        assertThat(body(seen)).isEqualTo("""
                From 10 to 12
                Uno | Rome | 20 €
                ## Menu today""");
    }

    @Test
    void seesIntoOpenShadowRootsAndSlots() {
        var seen = open("""
                <x-card><span>Slotted</span></x-card>
                <script>customElements.define('x-card', class extends HTMLElement {
                  connectedCallback() {
                    this.attachShadow({ mode: 'open' }).innerHTML = '<p>Before <slot></slot></p><button>Inside</button>';
                    this.shadowRoot.querySelector('button').onclick = e => e.target.textContent = 'Clicked';
                  }
                })</script>""");

        assertThat(body(seen)).isEqualTo("""
                Before Slotted
                [1] button "Inside\"""");
        assertThat(body(act("click(1)"))).contains("button \"Clicked\"");
    }

    @Test
    void keepsRefsWhileTheDocumentLivesAndNumbersNewElementsOn() {
        open("<button onclick=\"this.before(Object.assign(document.createElement('button'),"
                + " { textContent: 'New' }))\">Add</button><button>Last</button>");

        var added = act("click(1)");

        assertThat(body(added)).isEqualTo("""
                [3] button "New"
                [1] button "Add" (focused)
                [2] button "Last\"""");
    }

    @Test
    void givesTheSamePageTheSameKeyWhateverTheWayToIt() {
        var first = open("<input aria-label=A><input aria-label=B><a href='?utm_source=x'>Again</a>");

        var focused = act("click(2)");
        assertThat(focused.result().code()).isEqualTo("NO_EFFECT");
        assertThat(focused.seen().orElseThrow().key()).isEqualTo(first.key());
        var typed = act("type(1, \"x\")");
        assertThat(typed.seen().orElseThrow().key()).isNotEqualTo(first.key());
        act("type(1, \"\")");
        assertThat(act("click(3)").seen().orElseThrow().key()).isEqualTo(first.key());
    }

    @Test
    void readsFramesInPlaceAndActsInThem() {
        site.page("inner", "<label>Card <input></label><iframe title=Deep src=deep></iframe>");
        site.page("deep", "<button onclick=\"textContent = 'Paid'\">Pay</button>");

        var seen = open("<p>Before</p><iframe title=Payment src=inner></iframe><button>After</button>");

        assertThat(body(seen)).isEqualTo("""
                Before
                iframe f1 "Payment"
                [f1-1] textbox "Card"
                iframe f2 "Deep"
                [f2-1] button "Pay"
                [1] button "After\"""");
        assertThat(body(act("type(f1-1, \"42\")"))).contains("[f1-1] textbox \"Card\" = \"42\"");
        assertThat(body(act("click(f2-1)"))).contains("[f2-1] button \"Paid\"");
    }

    @Test
    void isNotBlindedByThePagesOwnScripts() {
        String body = "<label>City <input></label><button onclick=\"this.textContent += '!'\">Go</button>"
                + "<form><input name=parentNode aria-label=Trap><input name=attributes></form>";
        String plain = body(open(body));
        open("""
                <script>
                JSON.stringify = () => '{}'; window.WeakMap = window.WeakRef = window.MutationObserver = null;
                Element.prototype.getBoundingClientRect = () => ({}); document.elementFromPoint = () => null;
                Document.prototype.elementFromPoint = () => null; window.getComputedStyle = () => null;
                Array.prototype.push = Array.prototype.join = () => 0; String.prototype.replace = () => '';
                Array.prototype.toJSON = () => 'lost'; Element.prototype.getAttribute = () => '';
                performance.now = () => 0; window.setTimeout = window.requestAnimationFrame = () => 0;
                Element.prototype.matches = () => true;
                </script>""" + body);

        assertThat(body(act("type(1, \"Rome\")"))).contains("[1] textbox \"City\" = \"Rome\"");
        var clicked = act("click(2)");
        assertThat(clicked.result().code()).isEqualTo("OK");
        assertThat(body(clicked).replace("Go!", "Go").replace(" = \"Rome\"", "").replace(" (focused)", ""))
                .isEqualTo(plain);
    }

    @Test
    void readsTheSameCaptureTwiceAlike() {
        String url = site.page("twice", "<title>T</title><h1>One</h1><button>Two</button>");

        var first = openAll(url).observation().capture();

        assertThat(openAll(url).observation().capture()).isEqualTo(first);
        assertThat(List.of(first.json())).noneMatch(json -> json.contains("127.0.0.1"));
    }

    @Test
    void numbersTheWholePageWhereOnlyTheViewportIsShown() {
        open("""
                <button>First</button><div style="height: 3000px"></div><section id="far"></section>
                <p id="near" style="position: absolute; top: 60px"></p>""");
        var opened = ((PlaywrightSession) session).opened();
        opened.active().evaluate("""
                () => {
                  far.innerHTML = '<div><label>Below <input></label></div><span style="cursor: pointer">More</span>';
                  near.innerHTML = '<button>Above</button>';
                }""");

        var viewport = opened.lookAtViewport();
        var whole = opened.lookAgain().page();

        assertThat(viewport.elements()).extracting(Element::name).containsExactly("First", "Above");
        assertThat(viewport.elements())
                .extracting(element -> element.ref().value())
                .containsExactly("1", "4");
        assertThat(whole.elements())
                .extracting(element -> element.ref().value())
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void numbersWhatComesAndGoesAlikeWhicheverPartOfThePageIsLookedAt() {
        var whole = refsAfterChanges(OpenContext::lookAgain);

        assertThat(refsAfterChanges(OpenContext::lookAtViewport)).isEqualTo(whole);
        assertThat(whole).hasSizeGreaterThan(8);
    }

    /** Changes a page again and again, with a look after each change, and tells what has which ref in the end. */
    private List<String> refsAfterChanges(Consumer<OpenContext> look) {
        openAll(site.url("changing.html"));
        var opened = ((PlaywrightSession) session).opened();
        for (int change = 0; change < 200; change++) {
            opened.active().evaluate("number => change(number)", change);
            look.accept(opened);
        }
        return opened.lookAgain().page().elements().stream()
                .map(element -> element.ref().value() + " " + element.name())
                .toList();
    }
}
