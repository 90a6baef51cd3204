package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Proposal.Cut;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Situation.PastStep;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmbeddedPolicyTest {

    private static final String GOAL =
            "Book two seats on the Amber Lake boat for November 28, 2026 at 7:30 pm. Name Ann Perez, email ann@mail.example.";

    private final EmbeddedPolicy policy = EmbeddedPolicy.handSet();

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private String first(Situation situation) {
        return policy.propose(situation, 1, random(1)).getFirst().text();
    }

    private static PageSketch contactForm() {
        return new PageSketch()
                .heading("Your details")
                .form(0)
                .field("Full name")
                .field("Email", "email", "")
                .button("Continue");
    }

    @Test
    void givesExactProbabilitiesOverAllCandidates() {
        List<Proposal> all = policy.propose(contactForm().asked(GOAL), 150, random(1));

        double sum = all.stream()
                .mapToDouble(p -> Math.exp(p.likelihood().logProbability()))
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(all).allSatisfy(p -> assertThat(p.likelihood().candidates()).isEqualTo(all.size()));
        assertThat(all).extracting(Proposal::text).doesNotHaveDuplicates();
    }

    @Test
    void proposesWhatItConsidersAndNothingElse() {
        Situation situation = contactForm().asked(GOAL);

        assertThat(policy.propose(situation, 150, random(1)))
                .extracting(Proposal::command)
                .containsExactlyInAnyOrderElementsOf(policy.candidates(situation));
    }

    @Test
    void proposesTheLikeliestFirst() {
        List<Proposal> some = policy.propose(contactForm().asked(GOAL), 3, random(5));

        assertThat(some).hasSize(3);
        assertThat(some.getFirst().likelihood().logProbability())
                .isGreaterThanOrEqualTo(some.get(1).likelihood().logProbability())
                .isGreaterThanOrEqualTo(some.get(2).likelihood().logProbability());
    }

    @Test
    void samplesOtherActionsThanTheLikeliestToo() {
        Situation situation = contactForm().asked(GOAL);
        List<Proposal> all = policy.propose(situation, 150, random(1));

        List<Proposal> drawn = IntStream.range(0, 500)
                .mapToObj(seed -> policy.sample(situation, random(seed)).orElseThrow())
                .toList();

        assertThat(all).containsAll(drawn);
        assertThat(drawn).contains(all.getFirst());
        assertThat(Set.copyOf(drawn)).hasSizeGreaterThan(1);
    }

    @Test
    void proposesTheSameFromTheSameSeed() {
        Situation situation = contactForm().asked(GOAL);

        assertThat(policy.propose(situation, 4, random(9))).isEqualTo(policy.propose(situation, 4, random(9)));
    }

    @Test
    void answersExactlyItsPrompt() {
        Situation situation = contactForm().asked(GOAL);

        Proposal proposal = policy.propose(situation, 1, random(1)).getFirst();

        String prompt = policy.prompt(situation);
        assertThat(proposal.prompt()).isEqualTo(Digest.of(prompt.getBytes(StandardCharsets.UTF_8)));
        assertThat(prompt)
                .startsWith("GOAL: " + GOAL)
                .contains("STEPS SO FAR: none")
                .contains("PAGE:");
    }

    @Test
    void namesOnlyRefsThatStandInThePrompt() {
        var page = new PageSketch().heading("Many");
        for (int i = 0; i < 900; i++) {
            page.link("Number %d of a long row of links".formatted(i));
        }
        Situation situation = page.asked(GOAL);

        List<Proposal> all = policy.propose(situation, 1000, random(1));

        String prompt = policy.prompt(situation);
        assertThat(all).isNotEmpty().hasSizeLessThanOrEqualTo(150);
        assertThat(all).allSatisfy(p -> assertThat(prompt).contains("[" + ActionText.target(p.command()) + "]"));
    }

    @Test
    void countsWhatItsPromptLeftOut() {
        var page = new PageSketch().heading("Many");
        for (int i = 0; i < 900; i++) {
            page.link("Number %d of a long row of links".formatted(i));
        }
        Situation situation = page.asked(GOAL);

        Cut cut = policy.propose(situation, 1, random(1)).getFirst().cut();

        String prompt = policy.prompt(situation);
        int shown = prompt.split("\\] link \"", -1).length - 1;
        assertThat(cut.level()).isEqualTo(PageLevel.PAGE);
        assertThat(cut.elements()).isEqualTo(900 - shown);
        assertThat(cut.texts()).isZero();
        assertThat(cut.characters()).isBetween(40 * (900 - shown), 50 * (900 - shown));
    }

    @Test
    void cutsTextAndCandidatesTogether() {
        var page = new PageSketch().heading("Your boat is booked");
        for (int i = 0; i < 160; i++) {
            page.link("Trip %d".formatted(i));
        }
        Situation situation = page.asked(GOAL);

        List<Proposal> all = policy.propose(situation, 1000, random(1));

        String prompt = policy.prompt(situation);
        assertThat(all).hasSize(150).extracting(Proposal::text).contains("finish(\"SUCCESS\", \"\")", "click(149)");
        assertThat(prompt)
                .contains("[149] link")
                .doesNotContain("[150] link")
                .endsWith("… 11 more elements, 0 more texts");
        assertThat(all)
                .allSatisfy(p -> assertThat(p.cut())
                        .isEqualTo(new Cut(PageLevel.PAGE, 11, 0, 11 * "[150] link \"Trip 149\"\n".length(), 11)));
    }

    @Test
    void cutsThePagesEdgesFirst() {
        var page = new PageSketch()
                .in("header", "")
                .link("Jobs")
                .link("Amber Lake")
                .in("main", "");
        for (int i = 0; i < 149; i++) {
            page.link("Trip %d".formatted(i));
        }

        List<Proposal> all = policy.propose(page.asked(GOAL), 1000, random(1));

        assertThat(all)
                .extracting(Proposal::text)
                .hasSize(150)
                .doesNotContain("click(1)")
                .contains("click(2)", "click(151)");
    }

    @Test
    void leavesNothingOutOfASmallPage() {
        assertThat(policy.propose(contactForm().asked(GOAL), 1, random(1)))
                .extracting(Proposal::cut)
                .containsExactly(new Cut(PageLevel.PAGE, 0, 0, 0, 0));
    }

    @Test
    void proposesNothingOnAnEmptyPage() {
        assertThat(policy.sample(new PageSketch().text("Nothing here").asked(GOAL), random(1)))
                .isEmpty();
        assertThat(policy.propose(new PageSketch().text("Nothing here").asked(GOAL), 5, random(1)))
                .isEmpty();
    }

    @Test
    void fillsAFormThenSendsIt() {
        var empty = contactForm();
        assertThat(first(empty.asked(GOAL))).isIn("type(1, \"Ann Perez\")", "type(2, \"ann@mail.example\")");

        var filled = new PageSketch()
                .heading("Your details")
                .form(0)
                .field("Full name", "text", "Ann Perez")
                .field("Email", "email", "ann@mail.example")
                .button("Continue");
        PastStep name = empty.step("type(1, \"Ann Perez\")", "OK");
        PastStep email = empty.step("type(2, \"ann@mail.example\")", "OK");
        assertThat(first(filled.asked(GOAL, name, email))).isEqualTo("click(3)");
    }

    @Test
    void readsItselfBackFromItsVersion() {
        PolicyVersion version = policy.version();

        assertThat(EmbeddedPolicy.of(version).version()).isEqualTo(version);
        assertThat(EmbeddedPolicy.handSet().version().hash()).isEqualTo(version.hash());
    }

    @Test
    void refusesParametersThatAreNotTheVersions() {
        PolicyVersion version = policy.version();
        var forged = new PolicyVersion(
                version.id(),
                version.name(),
                version.hash(),
                version.parameters().replace("\"fit\":4.0", "\"fit\":4.5"));

        assertThatThrownBy(() -> EmbeddedPolicy.of(forged)).hasMessageContaining("but its parameters have");
    }

    @Test
    void refusesAVersionThatAnotherProgramReadBy() {
        PolicyVersion version = policy.version();
        String parameters = version.parameters().replace(Feature.VERSION, "features-v1");
        var older = new PolicyVersion(
                version.id(), version.name(), Digest.of(parameters.getBytes(StandardCharsets.UTF_8)), parameters);

        assertThatThrownBy(() -> EmbeddedPolicy.of(older))
                .hasMessage("the policy's features must be %s, but was \"features-v1\"", Feature.VERSION);
    }

    @Test
    void refusesAVersionOfAnotherPrompt() {
        PolicyVersion version = policy.version();
        String parameters = version.parameters().replace(Prompt.VERSION, "prompt-v1");
        var older = new PolicyVersion(
                version.id(), version.name(), Digest.of(parameters.getBytes(StandardCharsets.UTF_8)), parameters);

        assertThatThrownBy(() -> EmbeddedPolicy.of(older))
                .hasMessage("the policy's prompt must be %s, but was \"prompt-v1\"", Prompt.VERSION);
    }
}
