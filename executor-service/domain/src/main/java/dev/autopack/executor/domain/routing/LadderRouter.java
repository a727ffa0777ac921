package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.Catalogue;
import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses by what the plan demands, else by the ladder of the role and the step on it. Who cannot
 * be asked is passed over upwards; a ladder of which nothing is left is replaced by models of about
 * the same price.
 */
public final class LadderRouter implements Router {
    private final Catalogue catalogue;
    private final Ladders ladders;
    private final Providers providers;
    private final Spares spares;

    public LadderRouter(Catalogue catalogue, Ladders ladders, Providers providers) {
        this.catalogue = catalogue;
        this.ladders = ladders;
        this.providers = providers;
        this.spares = new Spares(catalogue);
    }

    @Override
    public Route route(RouteQuestion question) {
        var work = question.work();
        return question.overrides()
                .find(question.role(), work.category(), work.complexity())
                .map(model -> demanded(model, question))
                .orElseGet(() -> chosen(question));
    }

    private Route demanded(ModelName model, RouteQuestion question) {
        var demand =
                "the plan demands %s as %s of %s".formatted(model, role(question), question.work());
        var card = catalogue.find(model);
        if (card.isEmpty()) {
            throw new Refusal(
                    Reason.NO_MODEL,
                    "%s, which the catalogue %s does not know"
                            .formatted(demand, catalogue.version()));
        }
        if (standing(model) == Providers.Standing.NOT_CONFIGURED) {
            throw new Refusal(Reason.NO_MODEL, demand + ", but its provider is not configured");
        }
        if (!isOpen(model, question)) {
            throw new Refusal(
                    Reason.MODEL_UNAVAILABLE, demand + ", but its provider is away just now");
        }
        return new Route(card.get(), demand);
    }

    private Route chosen(RouteQuestion question) {
        var ladder = ladders.find(question.role(), question.work());
        return Stream.of(Heard.OTHER_PROVIDER, Heard.OTHER_MODEL, Heard.ANYONE)
                .flatMap(heard -> chosen(question, ladder, heard).stream())
                .findFirst()
                .orElseThrow(() -> none(question));
    }

    private Optional<Route> chosen(RouteQuestion question, Ladder ladder, Heard heard) {
        Predicate<ModelName> open =
                model -> isOpen(model, question) && heard.admits(model, question.heard());
        var rung = ladder.climb(question.step(), open);
        return rung.isPresent()
                ? Optional.of(onRung(question, ladder, rung.getAsInt()))
                : spares.find(ladder, question.step(), open)
                        .map(card -> new Route(card, why(question, ladder, OptionalInt.empty())));
    }

    private Route onRung(RouteQuestion question, Ladder ladder, int rung) {
        var card = catalogue.find(ladder.rungs().get(rung)).orElseThrow();
        return new Route(card, why(question, ladder, OptionalInt.of(rung)));
    }

    private Refusal none(RouteQuestion question) {
        var configured =
                catalogue.models().stream()
                        .map(ModelCard::name)
                        .anyMatch(name -> standing(name) != Providers.Standing.NOT_CONFIGURED);
        return configured
                ? new Refusal(
                        Reason.MODEL_UNAVAILABLE,
                        "no provider of a model for the %s can be asked just now"
                                .formatted(role(question)))
                : new Refusal(
                        Reason.NO_MODEL,
                        "no provider of any model of the catalogue %s is configured"
                                .formatted(catalogue.version()));
    }

    private boolean isOpen(ModelName model, RouteQuestion question) {
        return standing(model) == Providers.Standing.READY
                && !question.excluded().contains(model.provider());
    }

    private Providers.Standing standing(ModelName model) {
        return providers.standing(model.provider());
    }

    private String why(RouteQuestion question, Ladder ladder, OptionalInt rung) {
        var place =
                rung.isPresent()
                        ? "rung %d of %d".formatted(rung.getAsInt() + 1, ladder.rungs().size())
                        : "a stand-in for the whole ladder";
        var words =
                "%s, step %d of %s: %s"
                        .formatted(role(question), question.step(), question.work(), place);
        return words + passedOver(question, ladder) + heard(question.heard());
    }

    private String passedOver(RouteQuestion question, Ladder ladder) {
        var away =
                ladder.rungs().stream()
                        .filter(model -> !isOpen(model, question))
                        .map(ModelName::provider)
                        .distinct()
                        .sorted()
                        .toList();
        return away.isEmpty() ? "" : "; %s set aside".formatted(String.join(", ", away));
    }

    private static String heard(Set<ModelName> heard) {
        var names =
                heard.stream().map(ModelName::toString).sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "; %s was heard already".formatted(names);
    }

    private static String role(RouteQuestion question) {
        return question.role().wire();
    }

    /** How much a model must differ from those that were heard. */
    private enum Heard {
        OTHER_PROVIDER,
        OTHER_MODEL,
        ANYONE;

        private boolean admits(ModelName model, Set<ModelName> heard) {
            return switch (this) {
                case OTHER_PROVIDER ->
                        heard.stream().noneMatch(e -> e.provider().equals(model.provider()));
                case OTHER_MODEL -> !heard.contains(model);
                case ANYONE -> true;
            };
        }
    }
}
