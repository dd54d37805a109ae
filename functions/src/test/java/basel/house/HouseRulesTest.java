package basel.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Imports run downward only; rooms know each other only along the arrows listed here.
final class HouseRulesTest {
    /// Room, and the rooms whose front desk it may ask.
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("account", Set.of()),
                    Map.entry("admin", Set.of("account")),
                    Map.entry("leaving", Set.of("account")),
                    Map.entry("login", Set.of("account")),
                    Map.entry("password", Set.of("account", "login")),
                    Map.entry("provider", Set.of("account", "login")),
                    Map.entry("profile", Set.of()),
                    Map.entry("resume", Set.of("profile")),
                    Map.entry("cv", Set.of("profile", "resume")),
                    Map.entry("knowledge", Set.of()),
                    Map.entry("article", Set.of("knowledge", "account")),
                    Map.entry("invite", Set.of("talk", "account")),
                    Map.entry("notice", Set.of("account")),
                    Map.entry("talk", Set.of()),
                    Map.entry(
                            "persona", Set.of("talk", "profile", "resume", "knowledge", "invite")),
                    Map.entry("basel", Set.of("talk", "profile", "knowledge", "persona")));

    /// Front desks that no other room asks yet.
    private static final Set<String> DESKS = Set.of("Invites", "Shown");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .withImportOption(location -> !location.contains("/basel/dynamodb/"))
                    .importPackages("basel");

    private static final DescribedPredicate<JavaClass> WRITTEN =
            DescribedPredicate.describe(
                    "written by us", type -> !type.getName().contains("$") && !generated(type));

    @Test
    void every_room_is_listed() {
        classes()
                .that(
                        resideInAPackage("basel..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        "basel.shared..", "basel.door.."))))
                .should(beListed())
                .check(HOUSE);
    }

    @Test
    void rooms_know_each_other_along_the_arrows_only() {
        ARROWS.forEach((room, known) -> {
            var others =
                    ARROWS.keySet().stream()
                            .filter(other -> !other.equals(room) && !known.contains(other))
                            .map(other -> "basel." + other + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("basel." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(HOUSE);
        });
    }

    @Test
    void rooms_know_no_door_and_services_know_no_room() {
        var above = Stream.concat(Stream.of("basel.door.."), rooms()).toArray(String[]::new);
        noClasses()
                .that(resideInAnyPackage(rooms().toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("basel.door..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("basel.shared..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .check(HOUSE);
    }

    @Test
    void the_ground_knows_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage("basel.shared.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "basel.shared.kernel..")
                .check(HOUSE);
    }

    @Test
    void only_doors_know_lambda_and_only_services_know_the_sdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("basel.door..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.amazonaws..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("basel.shared..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(HOUSE);
    }

    @Test
    void there_is_no_circle() {
        slices().matching("basel.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("basel.shared.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void what_nobody_outside_needs_is_not_public() {
        classes()
                .that(resideInAnyPackage(rooms().toArray(String[]::new)).and(WRITTEN))
                .should(bePublicOnlyIfNeeded())
                .check(HOUSE);
    }

    @Test
    void settings_come_from_the_context_and_not_from_the_environment() {
        noClasses().should().callMethod(System.class, "getenv").check(HOUSE);
        noClasses()
                .that()
                .doNotHaveSimpleName("OnLambda") // makes the context
                .should()
                .callMethod(System.class, "getenv", String.class)
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_class_is_for() {
        noClasses()
                .that(WRITTEN)
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveNameMatching(".*\\.Base[A-Z][^.]*")
                .check(HOUSE);
    }

    private static Stream<String> rooms() {
        return ARROWS.keySet().stream().map(room -> "basel." + room + "..");
    }

    private static boolean generated(JavaClass type) {
        return type.getSimpleName().startsWith("$") || type.getName().contains(".$");
    }

    private static ArchCondition<JavaClass> beListed() {
        return new ArchCondition<>("be in a listed room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var room = type.getPackageName().split("\\.", -1)[1];
                if (!ARROWS.containsKey(room)) {
                    events.add(SimpleConditionEvent.violated(type, room + " has no arrows listed"));
                }
            }
        };
    }

    /// Somebody outside, or what is public itself.
    private static boolean handsOut(JavaClass other, JavaClass type) {
        return !other.getPackageName().equals(type.getPackageName())
                || other.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static ArchCondition<JavaClass> bePublicOnlyIfNeeded() {
        return new ArchCondition<>("be public only if another package needs it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
                var needed =
                        type.getDirectDependenciesToSelf().stream()
                                .map(dependency -> dependency.getOriginClass())
                                .filter(other -> !generated(other))
                                .anyMatch(other -> handsOut(other, type));
                if (isPublic && !needed && !DESKS.contains(type.getSimpleName())) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " is public and nobody needs it"));
                }
            }
        };
    }
}
