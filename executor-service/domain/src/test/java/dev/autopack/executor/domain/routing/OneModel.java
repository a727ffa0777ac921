package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Price;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.Set;

/** A router that knows one model, {@code scripted/m}. */
public final class OneModel {
    public static final ModelCard CARD =
            new ModelCard(
                    new ModelName("scripted", "m"),
                    200_000,
                    64_000,
                    new Price(1_000_000, 5_000_000),
                    Set.of());
    public static final Router ROUTER = OneModel::route;

    private OneModel() {}

    private static Route route(RouteQuestion question) {
        if (question.excluded().contains(CARD.name().provider())) {
            throw new Refusal(Reason.NO_MODEL, "no other model is known");
        }
        return new Route(CARD, "the only model");
    }
}
