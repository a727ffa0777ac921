package dev.autopack.executor.server.llm.catalogue;

import dev.autopack.executor.domain.catalogue.Catalogue;
import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Price;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what is written and makes cards of it. */
final class ModelListing {
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal DOLLARS_MAX = BigDecimal.valueOf(1_000_000);
    private static final long TOKENS_MAX = 100_000_000;

    private final CatalogueText text;
    private final Map<String, ModelCard> cards = new HashMap<>();

    ModelListing(CatalogueText text) {
        this.text = text;
    }

    ModelList list() {
        for (var at = 0; at < text.models().size(); at++) {
            var card = card("models[%d]".formatted(at), text.models().get(at));
            if (cards.put(card.name().toString(), card) != null) {
                throw wrong("models[%d].name".formatted(at), card.name() + " is there twice");
            }
        }
        var version = "%s of %s".formatted(text.version(), text.date());
        var ordered = text.models().stream().map(model -> card(model.name())).toList();
        return new ModelList(new Catalogue(version, ordered, aliases()), ladders());
    }

    private static ModelCard card(String field, CatalogueText.Model model) {
        requireTokens(field + ".context_tokens", model.contextTokens(), TOKENS_MAX);
        requireTokens(field + ".output_tokens_max", model.outputTokensMax(), model.contextTokens());
        return new ModelCard(
                name(field + ".name", model.name()),
                model.contextTokens(),
                model.outputTokensMax(),
                new Price(
                        micros(field + ".input_usd", model.inputUsd()),
                        micros(field + ".output_usd", model.outputUsd())),
                model.capabilities());
    }

    private static void requireTokens(String field, long tokens, long most) {
        if (tokens < 1 || tokens > most) {
            throw wrong(field, "must be 1 to %d".formatted(most));
        }
    }

    // A model's own name may have slashes, a provider's may not.
    private static ModelName name(String field, String written) {
        var slash = written.indexOf('/');
        if (slash < 1 || written.substring(slash + 1).isBlank()) {
            throw wrong(field, "must be PROVIDER/MODEL");
        }
        return new ModelName(written.substring(0, slash), written.substring(slash + 1));
    }

    private static long micros(String field, BigDecimal dollars) {
        try {
            if (dollars.signum() < 0 || dollars.compareTo(DOLLARS_MAX) > 0) {
                throw wrong(field, "must be 0 to %s".formatted(DOLLARS_MAX));
            }
            return dollars.multiply(MICROS).longValueExact();
        } catch (ArithmeticException fine) {
            throw new InvalidCatalogue(sentence(field, "has more than 6 decimals"), fine);
        }
    }

    private Map<String, ModelName> aliases() {
        var names = new HashMap<String, ModelName>();
        text.aliases().forEach((alias, of) -> names.put(alias, known("aliases." + alias, of)));
        return names;
    }

    private Map<String, List<ModelName>> ladders() {
        var ladders = new HashMap<String, List<ModelName>>();
        text.ladders().forEach((name, rungs) -> ladders.put(name, rungs("ladders." + name, rungs)));
        return ladders;
    }

    private List<ModelName> rungs(String field, List<String> rungs) {
        if (rungs.isEmpty()) {
            throw wrong(field, "must name a model");
        }
        return rungs.stream()
                .map(rung -> known(field, text.aliases().getOrDefault(rung, rung)))
                .toList();
    }

    private ModelName known(String field, String written) {
        if (!cards.containsKey(written)) {
            throw wrong(field, "%s is not in the list".formatted(written));
        }
        return card(written).name();
    }

    private ModelCard card(String name) {
        return java.util.Objects.requireNonNull(cards.get(name));
    }

    private static InvalidCatalogue wrong(String field, String what) {
        return new InvalidCatalogue(sentence(field, what));
    }

    private static String sentence(String field, String what) {
        return "the list of models is wrong at %s: %s".formatted(field, what);
    }
}
