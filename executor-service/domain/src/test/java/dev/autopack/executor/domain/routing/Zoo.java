package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.Catalogue;
import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Price;
import dev.autopack.executor.domain.draft.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A catalogue of two providers with ladders, and a third one on no ladder. */
final class Zoo {
    static final ModelName HAIKU = new ModelName("anthropic", "haiku");
    static final ModelName SONNET = new ModelName("anthropic", "sonnet");
    static final ModelName OPUS = new ModelName("anthropic", "opus");
    static final ModelName GPT = new ModelName("openai", "gpt");
    static final ModelName FLASH = new ModelName("google", "flash");
    static final ModelName PRO = new ModelName("google", "pro");

    static final Catalogue CATALOGUE =
            new Catalogue(
                    "2026-11",
                    List.of(
                            card(PRO, 20),
                            card(OPUS, 25),
                            card(HAIKU, 1),
                            card(FLASH, 2),
                            card(SONNET, 15),
                            card(GPT, 30)));

    static final Map<String, List<ModelName>> LISTS =
            Map.of(
                    "builder:low", List.of(HAIKU, SONNET, SONNET, OPUS, GPT),
                    "builder:medium", List.of(SONNET, SONNET, OPUS, OPUS, GPT),
                    "builder:high", List.of(SONNET, OPUS, OPUS, GPT),
                    "auditor", List.of(SONNET, GPT),
                    "auditor:high", List.of(OPUS, GPT),
                    "second-auditor", List.of(SONNET, OPUS, GPT),
                    "judge", List.of(OPUS, GPT),
                    "doctor", List.of(SONNET, OPUS, GPT));

    private Zoo() {}

    static Router router(String... ready) {
        return new LadderRouter(
                CATALOGUE,
                Ladders.of(LISTS, CATALOGUE),
                provider ->
                        Set.of(ready).contains(provider)
                                ? Providers.Standing.READY
                                : Providers.Standing.NOT_CONFIGURED);
    }

    static RouteQuestion question(Role role, String category, String complexity, int step) {
        return new RouteQuestion(
                role, new Work(category, complexity), step, Overrides.NONE, Set.of(), Set.of());
    }

    static RouteQuestion without(RouteQuestion question, String... excluded) {
        return new RouteQuestion(
                question.role(),
                question.work(),
                question.step(),
                question.overrides(),
                Set.of(excluded),
                question.heard());
    }

    static RouteQuestion after(RouteQuestion question, ModelName... heard) {
        return new RouteQuestion(
                question.role(),
                question.work(),
                question.step(),
                question.overrides(),
                question.excluded(),
                Set.of(heard));
    }

    static Map<String, List<ModelName>> lists(String key, ModelName... models) {
        var lists = new HashMap<>(LISTS);
        lists.put(key, List.of(models));
        return lists;
    }

    static ModelCard card(ModelName name, long price) {
        return new ModelCard(
                name, 200_000, 64_000, new Price(price * 200_000, price * 1_000_000), Set.of());
    }

    static Stream<String> providers() {
        return Stream.of("anthropic", "openai", "google");
    }
}
