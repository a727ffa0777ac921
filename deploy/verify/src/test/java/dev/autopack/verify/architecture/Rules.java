package dev.autopack.verify.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiPredicate;

/** The import rules of {@code docs/architecture.md} and the house rules that class files show. */
final class Rules {
    private static final Set<String> HIDDEN_EDGES = Set.of("http", "store", "remote", "wiring");

    static final ArchRule DOMAIN_IS_PLAIN_JAVA =
            classes()
                    .that(stand("in a domain", place -> place.is("domain")))
                    .should(onlyName("the JDK and its own domain", Imports::domainMayImport))
                    .allowEmptyShould(true);

    static final ArchRule SERVICES_MEET_AT_CONTRACTS =
            classes()
                    .should(ours("not touch another service's inside", Imports::mayTouch))
                    .andShould(
                            ours("point from server to domain and contract", Imports::pointsLeft));

    static final ArchRule ONLY_REMOTE_CALLS_OTHERS =
            classes().should(ours("name other contracts in remote", Imports::mayImportContract));

    static final ArchRule ONLY_STORES_KNOW_THE_DATABASE =
            classes()
                    .that(
                            stand(
                                    "outside the stores",
                                    place -> place.isService() && !place.isEdge("store")))
                    .should(onlyName("no database", (_, to) -> !Imports.isPersistence(to)))
                    .allowEmptyShould(true);

    static final ArchRule EDGES_ARE_HIDDEN =
            classes()
                    .that(
                            stand(
                                    "in an edge",
                                    place -> HIDDEN_EDGES.stream().anyMatch(place::isEdge)))
                    .should(stayInTheEdge())
                    .allowEmptyShould(true);

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields().should().beAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    static final ArchRule DOMAIN_HAS_NO_HIDDEN_INPUTS =
            classes()
                    .that(stand("in a domain", place -> place.is("domain")))
                    .should(haveNoHiddenInputs())
                    .allowEmptyShould(true);

    static final ArchRule EVERY_ROUTE_IS_GUARDED =
            classes().should(new GuardedRoutes()).allowEmptyShould(true);

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.autopack.(**)").should().beFreeOfCycles();

    private Rules() {}

    private static DescribedPredicate<JavaClass> stand(
            String description, java.util.function.Predicate<Place> predicate) {
        return DescribedPredicate.describe(
                description,
                type ->
                        Place.isOurs(type.getPackageName())
                                && predicate.test(Place.of(type.getPackageName())));
    }

    private static ArchCondition<JavaClass> ours(
            String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return onlyName(
                description,
                (from, to) -> !Place.isOurs(to.getPackageName()) || allowed.test(from, to));
    }

    private static ArchCondition<JavaClass> onlyName(
            String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(found -> !allowed.test(type, component(found.getTargetClass())))
                        .forEach(
                                found ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        found, found.getDescription())));
            }
        };
    }

    private static JavaClass component(JavaClass type) {
        return type.getBaseComponentType();
    }

    /** A type that the parts of one edge share is public, and known nowhere else. */
    private static ArchCondition<JavaClass> stayInTheEdge() {
        return new ArchCondition<>("be hidden in it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.isTopLevelClass() || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
                    return;
                }
                var place = Place.of(type.getPackageName());
                if (HIDDEN_EDGES.contains(place.feature())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public"));
                }
                type.getDirectDependenciesToSelf().stream()
                        .filter(found -> !place.sameEdge(Place.of(origin(found))))
                        .forEach(
                                found ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        found, found.getDescription())));
            }
        };
    }

    private static String origin(Dependency dependency) {
        return dependency.getOriginClass().getPackageName();
    }

    private static ArchCondition<JavaClass> haveNoHiddenInputs() {
        return new ArchCondition<>("take clock, ids and settings through the constructor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(HiddenInputs::isHidden)
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        call, call.getDescription())));
            }
        };
    }
}
