package dev.autopack.executor.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Role;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

/** Whatever happened before, the next step is never a weaker model. */
class LadderRouterPropertyTest {
    private static final List<ModelName> STRENGTH =
            List.of(Zoo.HAIKU, Zoo.FLASH, Zoo.SONNET, Zoo.PRO, Zoo.OPUS, Zoo.GPT);

    @Property(tries = 500)
    void neverDown(
            @ForAll Role role,
            @ForAll("categories") String category,
            @ForAll("complexities") String complexity,
            @ForAll("ready") @NotEmpty Set<String> ready,
            @ForAll @IntRange(max = 12) int step) {
        var router = Zoo.router(ready.toArray(String[]::new));

        var now = router.route(Zoo.question(role, category, complexity, step));
        var next = router.route(Zoo.question(role, category, complexity, step + 1));

        assertThat(STRENGTH.indexOf(next.card().name()))
                .isGreaterThanOrEqualTo(STRENGTH.indexOf(now.card().name()));
    }

    @Property(tries = 200)
    void neverSomebodyWhoIsAway(
            @ForAll Role role,
            @ForAll("categories") String category,
            @ForAll("ready") @NotEmpty Set<String> ready,
            @ForAll @IntRange(max = 12) int step) {
        var router = Zoo.router(Zoo.providers().toArray(String[]::new));
        var away = Zoo.providers().filter(each -> !ready.contains(each)).toArray(String[]::new);

        var route = router.route(Zoo.without(Zoo.question(role, category, "medium", step), away));

        assertThat(ready).contains(route.card().name().provider());
    }

    @Provide
    Arbitrary<String> categories() {
        return Arbitraries.of(
                "docs",
                "feature",
                "security",
                "core_backend_high",
                "schema_contract_change_additive");
    }

    @Provide
    Arbitrary<String> complexities() {
        return Arbitraries.of("low", "medium", "high", "unknown");
    }

    @Provide
    Arbitrary<Set<String>> ready() {
        return Arbitraries.of("anthropic", "openai", "google").set();
    }
}
