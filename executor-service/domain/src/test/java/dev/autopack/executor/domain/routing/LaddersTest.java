package dev.autopack.executor.domain.routing;

import static dev.autopack.executor.domain.routing.Zoo.GPT;
import static dev.autopack.executor.domain.routing.Zoo.HAIKU;
import static dev.autopack.executor.domain.routing.Zoo.OPUS;
import static dev.autopack.executor.domain.routing.Zoo.SONNET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.autopack.executor.domain.catalogue.Catalogue;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaddersTest {
    @Test
    void aLadderThatGoesDownIsRefused() {
        assertFault(
                "ladder builder:low: anthropic/sonnet comes back after a later rung; a ladder never"
                        + " goes down",
                Zoo.lists("builder:low", HAIKU, SONNET, OPUS, SONNET, GPT));
    }

    @Test
    void aLadderThatStaysOnItsProviderIsRefusedWhileOthersAreKnown() {
        assertFault(
                "ladder judge: the last rung is to be on another provider than the first",
                Zoo.lists("judge", SONNET, OPUS));
    }

    @Test
    void aSingleProviderNeedsNoOther() {
        var only = new Catalogue("x", Zoo.CATALOGUE.models().stream().limit(1).toList());
        var model = only.models().getFirst().name();
        var lists = new HashMap<String, List<ModelName>>();
        for (var role : Role.values()) {
            lists.put(role.wire(), List.of(model));
        }

        var ladders = Ladders.of(lists, only);

        assertThat(ladders.find(Role.BUILDER, new Work("docs", "low")).rungs())
                .containsExactly(model);
    }

    @Test
    void aModelThatTheCatalogueDoesNotKnowIsRefused() {
        assertFault(
                "ladder judge: the catalogue does not know openai/gpt-99",
                Zoo.lists("judge", OPUS, new ModelName("openai", "gpt-99")));
    }

    @Test
    void anEmptyLadderIsRefused() {
        assertFault("ladder judge: a ladder needs a rung", Zoo.lists("judge"));
    }

    @Test
    void aKeyWithoutARoleIsRefused() {
        assertFault("ladder low: 'low' is no role", Zoo.lists("low", OPUS, GPT));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var lists = Zoo.lists("low", OPUS, GPT);
        lists.remove("judge");
        lists.remove("builder:high");

        assertFault(
                "ladder low: 'low' is no role; ladder builder:high is missing; ladder judge:low is"
                        + " missing; ladder judge:medium is missing; ladder judge:high is missing",
                lists);
    }

    @Test
    void aComplexityOfItsOwnWinsOverTheRole() {
        var ladders = Ladders.of(Zoo.LISTS, Zoo.CATALOGUE);

        assertThat(ladders.find(Role.AUDITOR, new Work("feature", "high")).rungs())
                .containsExactly(OPUS, GPT);
        assertThat(ladders.find(Role.AUDITOR, new Work("feature", "medium")).rungs())
                .containsExactly(SONNET, GPT);
    }

    @Test
    void workIsWrittenInLowerCaseAndAStepIsNotNegative() {
        assertThat(new Work(" Docs ", "LOW")).hasToString("docs:low");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new RouteQuestion(
                                        Role.BUILDER,
                                        new Work("docs", "low"),
                                        -1,
                                        Overrides.NONE,
                                        Set.of(),
                                        Set.of()))
                .withMessage("step -1");
    }

    private static void assertFault(String message, Map<String, List<ModelName>> lists) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ladders.of(lists, Zoo.CATALOGUE))
                .withMessage(message);
    }
}
