package dev.autopack.executor.domain.routing;

import static dev.autopack.executor.domain.routing.Zoo.FLASH;
import static dev.autopack.executor.domain.routing.Zoo.GPT;
import static dev.autopack.executor.domain.routing.Zoo.OPUS;
import static dev.autopack.executor.domain.routing.Zoo.PRO;
import static dev.autopack.executor.domain.routing.Zoo.SONNET;
import static dev.autopack.executor.domain.routing.Zoo.after;
import static dev.autopack.executor.domain.routing.Zoo.question;
import static dev.autopack.executor.domain.routing.Zoo.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autopack.executor.domain.catalogue.Catalogue;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderRouterTest {
    private final Router all = Zoo.router("anthropic", "openai");

    @ParameterizedTest(name = "{0}:{1}")
    @CsvSource({
        "feature, low, haiku sonnet sonnet opus gpt gpt",
        "feature, medium, sonnet sonnet opus opus gpt gpt",
        "feature, high, sonnet opus opus gpt gpt gpt",
        "feature, ' HIGH ', sonnet opus opus gpt gpt gpt",
        "feature, unheard-of, sonnet sonnet opus opus gpt gpt",
        // cheap first
        "docs, high, haiku sonnet sonnet opus gpt gpt",
        "tests, medium, haiku sonnet sonnet opus gpt gpt",
        "Docs, low, haiku sonnet sonnet opus gpt gpt",
        // progressive
        "external_feature_reuse_internal, low, sonnet sonnet opus gpt gpt gpt",
        "core_backend_high, high, sonnet sonnet opus gpt gpt gpt",
        "schema_contract_change_additive, low, sonnet opus gpt gpt gpt gpt",
        // best first: as high, whatever is said
        "security_auth_change, low, sonnet opus opus gpt gpt gpt",
        "external_feature_reuse_remote, low, sonnet opus opus gpt gpt gpt",
        "schema_contract_change_destructive, medium, sonnet opus opus gpt gpt gpt",
        "database_migration, low, sonnet opus opus gpt gpt gpt",
        "schema_change, low, sonnet opus opus gpt gpt gpt",
        "security, low, sonnet opus opus gpt gpt gpt",
        "authentication, low, sonnet opus opus gpt gpt gpt",
        "authorization, low, sonnet opus opus gpt gpt gpt",
    })
    void aBuilderClimbsStepByStep(String category, String complexity, String models) {
        var climbed =
                IntStream.range(0, 6)
                        .mapToObj(step -> question(Role.BUILDER, category, complexity, step))
                        .map(question -> all.route(question).card().name().model());

        assertThat(climbed).containsExactlyElementsOf(Arrays.asList(models.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR, feature, sonnet",
        "AUDITOR, security_auth_change, opus",
        "SECOND_AUDITOR, security_auth_change, sonnet",
        "JUDGE, security_auth_change, opus",
        "DOCTOR, feature, sonnet",
    })
    void otherRolesHaveLaddersOfTheirOwn(Role role, String category, String model) {
        assertThat(all.route(question(role, category, "low", 0)).card().name().model())
                .isEqualTo(model);
    }

    @Test
    void aLadderForACategoryWinsOverItsPolicy() {
        var lists = Zoo.lists("builder:docs", OPUS, GPT);
        var router =
                new LadderRouter(
                        Zoo.CATALOGUE,
                        Ladders.of(lists, Zoo.CATALOGUE),
                        _ -> Providers.Standing.READY);

        assertThat(name(router, question(Role.BUILDER, "docs", "low", 0))).isEqualTo(OPUS);
    }

    @Test
    void whoIsAwayIsPassedOverUpwardsAndTheReasonSaysSo() {
        var question = without(question(Role.BUILDER, "docs", "low", 2), "anthropic");

        var route = all.route(question);

        assertThat(route.card().name()).isEqualTo(GPT);
        assertThat(route.reason())
                .isEqualTo("builder, step 2 of docs:low: rung 5 of 5; anthropic set aside");
    }

    @Test
    void withOneProviderTheLastStepStaysOnItsStrongestModel() {
        var route = Zoo.router("anthropic").route(question(Role.BUILDER, "docs", "low", 9));

        assertThat(route.card().name()).isEqualTo(OPUS);
        assertThat(route.reason())
                .isEqualTo("builder, step 9 of docs:low: rung 4 of 5; openai set aside");
    }

    @ParameterizedTest
    @CsvSource({"docs, 0, flash", "docs, 1, pro", "docs, 4, pro", "feature, 0, pro"})
    void aProviderOnNoLadderStandsInByPrice(String category, int step, String model) {
        var route = Zoo.router("google").route(question(Role.BUILDER, category, "medium", step));

        assertThat(route.card().name().model()).isEqualTo(model);
        assertThat(route.reason()).contains("a stand-in for the whole ladder");
    }

    @Test
    void aStandInOfTheSamePriceWillDoAndTheFirstByNameOfTwo() {
        var ultra = new ModelName("google", "ultra");
        var other = new ModelName("google", "other");
        var models = new ArrayList<>(Zoo.CATALOGUE.models());
        models.addFirst(Zoo.card(ultra, 25));
        models.addFirst(Zoo.card(other, 25));
        models.addFirst(Zoo.card(new ModelName("google", "dear"), 99));
        var catalogue = new Catalogue("x", models);
        var router =
                new LadderRouter(
                        catalogue,
                        Ladders.of(Zoo.LISTS, catalogue),
                        provider ->
                                provider.equals("google")
                                        ? Providers.Standing.READY
                                        : Providers.Standing.SET_ASIDE);

        assertThat(name(router, question(Role.JUDGE, "docs", "low", 0))).isEqualTo(other);
    }

    @Test
    void withoutAnyProviderThereIsNoModel() {
        assertRefused(Reason.NO_MODEL, Zoo.router(), question(Role.BUILDER, "docs", "low", 0))
                .withMessage("no provider of any model of the catalogue 2026-11 is configured");
    }

    @Test
    void providersThatAreAllAwayMayBeBackLater() {
        var excluded = without(question(Role.JUDGE, "docs", "low", 0), "anthropic", "openai");
        var aside =
                new LadderRouter(
                        Zoo.CATALOGUE,
                        Ladders.of(Zoo.LISTS, Zoo.CATALOGUE),
                        _ -> Providers.Standing.SET_ASIDE);

        assertRefused(Reason.MODEL_UNAVAILABLE, all, excluded)
                .withMessage("no provider of a model for the judge can be asked just now");
        assertRefused(Reason.MODEL_UNAVAILABLE, aside, question(Role.BUILDER, "docs", "low", 0));
    }

    @Test
    void aDemandWinsAtEveryStep() {
        var router = Zoo.router("anthropic", "openai", "google");

        for (var step = 0; step < 6; step++) {
            var route = router.route(demand("docs:low", FLASH, step));
            assertThat(route.card().name()).isEqualTo(FLASH);
            assertThat(route.reason())
                    .isEqualTo("the plan demands google/flash as builder of docs:low");
        }
    }

    @Test
    void aDemandInOtherCaseOrForAnyKindIsFound() {
        var router = Zoo.router("anthropic", "openai", "google");

        assertThat(name(router, demand("DOCS:Low", PRO, 0))).isEqualTo(PRO);
        assertThat(name(router, demand("*:low", PRO, 0))).isEqualTo(PRO);
        assertThat(name(router, demand("docs:*", PRO, 0))).isEqualTo(PRO);
        assertThat(name(router, demand("*:*", PRO, 0))).isEqualTo(PRO);
        assertThat(name(router, demand("docs:high", PRO, 0))).isNotEqualTo(PRO);
    }

    @Test
    void aDemandThatCannotBeMetIsNotReplaced() {
        var unknown = new ModelName("openai", "gpt-99");

        assertRefused(Reason.NO_MODEL, all, demand("docs:low", unknown, 0))
                .withMessage(
                        "the plan demands openai/gpt-99 as builder of docs:low, which the catalogue"
                                + " 2026-11 does not know");
        assertRefused(Reason.NO_MODEL, all, demand("docs:low", PRO, 0))
                .withMessage(
                        "the plan demands google/pro as builder of docs:low, but its provider is"
                                + " not configured");
        assertRefused(Reason.MODEL_UNAVAILABLE, all, without(demand("docs:low", GPT, 0), "openai"))
                .withMessage(
                        "the plan demands openai/gpt as builder of docs:low, but its provider is"
                                + " away just now");
    }

    @Test
    void aSecondOpinionComesFromAnotherProvider() {
        var second = question(Role.SECOND_AUDITOR, "security", "low", 0);

        var route = all.route(after(second, OPUS));

        assertThat(route.card().name()).isEqualTo(GPT);
        assertThat(route.reason())
                .isEqualTo(
                        "second-auditor, step 0 of security:low: rung 3 of 3; anthropic/opus was"
                                + " heard already");
        assertThat(name(all, after(second, GPT))).isEqualTo(SONNET);
    }

    @Test
    void aSecondOpinionFromOutsideTheLadderBeatsOneOfTheSameProvider() {
        var second = after(question(Role.SECOND_AUDITOR, "security", "low", 0), OPUS);

        assertThat(name(Zoo.router("anthropic", "google"), second)).isEqualTo(PRO);
    }

    @Test
    void aSecondOpinionOfTheSameProviderComesFromAnotherModel() {
        var second = question(Role.SECOND_AUDITOR, "security", "low", 0);
        var router = Zoo.router("anthropic");

        assertThat(name(router, after(second, OPUS))).isEqualTo(SONNET);
        assertThat(name(router, after(second, SONNET))).isEqualTo(OPUS);
    }

    @Test
    void theOnlyModelIsHeardTwiceRatherThanNotAtAll() {
        var second = question(Role.SECOND_AUDITOR, "security", "low", 0);

        assertThat(name(Zoo.router("openai"), after(second, GPT))).isEqualTo(GPT);
    }

    private static RouteQuestion demand(String kind, ModelName model, int step) {
        return new RouteQuestion(
                Role.BUILDER,
                new Work("docs", "low"),
                step,
                new Overrides(Map.of("builder", Map.of(kind, model))),
                Set.of(),
                Set.of());
    }

    private static ModelName name(Router router, RouteQuestion question) {
        return router.route(question).card().name();
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<Refusal> assertRefused(
            Reason reason, Router router, RouteQuestion question) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> router.route(question))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
