package dev.espalier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines between the modules and the habits that a compiler does not see, over the classes of all modules. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.espalier");

    @ParameterizedTest
    @MethodSource("dev.espalier.ArchitectureTable#modules")
    void usesOnlyWhatItsRowNames(ArchitectureTable.Module module) {
        noClasses()
                .that()
                .resideInAnyPackage(module.own())
                .should()
                .dependOnClassesThat(resideInAPackage("dev.espalier..").and(not(resideInAnyPackage(module.reach()))))
                .allowEmptyShould(module.packages().isEmpty())
                .check(PROGRAM);
    }

    @Test
    void everyPackageStandsInTheTable() {
        var found = PROGRAM.stream()
                .map(type -> type.getPackageName().replaceFirst("^dev\\.espalier\\.?([^.]*).*", "$1"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        var written = ArchitectureTable.modules().stream()
                .flatMap(module -> module.packages().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).containsAll(found);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.espalier.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void onlyTheBrowserPackageKnowsPlaywright() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.espalier.webagent.browser..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.microsoft.playwright..")
                .check(PROGRAM);
    }

    @Test
    void onlyStorageKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.espalier.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..", "org.springframework.jdbc..")
                .check(PROGRAM);
    }

    @Test
    void springStaysInStorageAndTheProgram() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.espalier.mcts..",
                        "dev.espalier.sites..",
                        "dev.espalier.webagent..",
                        "dev.espalier.datasets..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PROGRAM);
    }

    @Test
    void timeIsReadFromAClockAndChanceFromASeed() {
        noClasses().should().callMethodWhere(readsTheWallClock()).check(PROGRAM);
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(PROGRAM);
    }

    @Test
    void nobodyWaitsWithoutACondition() {
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(nameMatching("sleep|onSpinWait"))
                        .and(JavaAccess.Predicates.targetOwner(nameMatching("java\\.lang\\.Thread"))))
                .check(PROGRAM);
    }

    @Test
    void onlyTheScreenPrints() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.espalier.cli.Screen")
                .should(ACCESS_STANDARD_STREAMS)
                .check(PROGRAM);
    }

    @Test
    void exceptionsSayWhatTheyAre() {
        noClasses().should(THROW_GENERIC_EXCEPTIONS).check(PROGRAM);
    }

    @Test
    void theLauncherReadsTheEnvironmentAndNobodyElse() {
        noClasses().should().callMethod(System.class, "getenv", String.class).check(PROGRAM);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return DescribedPredicate.describe(
                "reads the wall clock", call -> isNowWithoutClock(call) || isCurrentTimeMillis(call));
    }

    private static boolean isNowWithoutClock(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isCurrentTimeMillis(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(System.class)
                && call.getName().equals("currentTimeMillis");
    }
}
