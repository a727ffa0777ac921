package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.Catalogue;
import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Stand-ins from the whole catalogue for a ladder of which no rung can be used. The price says how
 * strong a model is; a stand-in is no cheaper than the dearest rung up to the step, or the dearest
 * there is.
 */
record Spares(Catalogue catalogue) {
    private static final Comparator<ModelCard> BY_PRICE =
            Comparator.comparingLong(Spares::price).thenComparing(card -> card.name().toString());

    Optional<ModelCard> find(Ladder ladder, int step, Predicate<ModelName> open) {
        var wanted = wanted(ladder, step);
        var usable =
                catalogue.models().stream()
                        .filter(card -> open.test(card.name()))
                        .sorted(BY_PRICE)
                        .toList();
        return usable.stream()
                .filter(card -> price(card) >= wanted)
                .findFirst()
                .or(() -> last(usable));
    }

    private long wanted(Ladder ladder, int step) {
        return ladder.rungs().stream()
                .limit(ladder.at(step) + 1L)
                .flatMap(rung -> catalogue.find(rung).stream())
                .mapToLong(Spares::price)
                .max()
                .orElse(0);
    }

    private static Optional<ModelCard> last(List<ModelCard> cards) {
        return cards.isEmpty() ? Optional.empty() : Optional.of(cards.getLast());
    }

    private static long price(ModelCard card) {
        return card.price().outputPerMillion();
    }
}
