package dev.autopack.executor.server.remote.view;

import dev.autopack.api.contract.attempt.NextKind;
import dev.autopack.api.contract.attempt.NextStep;
import dev.autopack.api.contract.lease.PastAttemptView;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.recovery.PastAttempt;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done after a failed attempt, in our words and those of the contract. */
public final class NextSteps {
    private static final int TEXT_MAX = 4_000;

    private NextSteps() {}

    public static NextStep view(Next next) {
        return switch (next) {
            case Next.Retry _ -> plain(NextKind.RETRY);
            case Next.LargerBudget(var tokens) ->
                    new NextStep(NextKind.LARGER_BUDGET, Math.max(1, tokens), null);
            case Next.OtherModel _ -> plain(NextKind.OTHER_MODEL);
            case Next.Replan(var description) -> worded(NextKind.REPLAN, description);
            case Next.AskPerson(var question) -> worded(NextKind.ASK_PERSON, question);
            case Next.GiveUp(var why) -> worded(NextKind.GIVE_UP, why);
        };
    }

    private static NextStep plain(NextKind kind) {
        return new NextStep(kind, null, null);
    }

    private static NextStep worded(NextKind kind, String text) {
        return new NextStep(kind, null, WireText.head(text, TEXT_MAX));
    }

    public static PastAttempt past(PastAttemptView view) {
        return new PastAttempt(
                view.attempt(),
                view.reason(),
                view.fingerprint(),
                view.counted(),
                next(view.next()),
                model(view.provider(), view.model()));
    }

    // A word that this build does not know came from a newer one: trying again is always allowed.
    private static Next next(PastAttemptView.NextView next) {
        var text = Objects.requireNonNullElse(next.text(), "");
        return switch (next.kind()) {
            case "LARGER_BUDGET" -> larger(next.tokens());
            case "OTHER_MODEL" -> new Next.OtherModel();
            case "REPLAN" -> new Next.Replan(text);
            case "ASK_PERSON" -> new Next.AskPerson(text);
            case "GIVE_UP" -> new Next.GiveUp(text);
            case String _ -> new Next.Retry();
        };
    }

    private static Next larger(@Nullable Long tokens) {
        return tokens == null ? new Next.Retry() : new Next.LargerBudget(tokens);
    }

    private static Optional<ModelName> model(@Nullable String provider, @Nullable String model) {
        return provider == null || model == null || provider.isBlank() || model.isBlank()
                ? Optional.empty()
                : Optional.of(new ModelName(provider, model));
    }
}
