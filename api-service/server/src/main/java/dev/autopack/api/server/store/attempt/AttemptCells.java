package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.history.NextStep;
import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.server.store.base.Cells;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what is remembered of attempts in the column order of {@link NativeAttemptStore}. */
final class AttemptCells {
    private AttemptCells() {}

    static PastAttempt past(Cells row) {
        return new PastAttempt(
                row.count(0),
                row.text(1),
                row.text(9),
                aftermath(row, 2),
                row.optionalText(7)
                        .flatMap(
                                provider ->
                                        row.optionalText(8)
                                                .map(
                                                        model ->
                                                                new PastAttempt.Model(
                                                                        provider, model))));
    }

    /** From five columns beginning with the first. */
    static Aftermath aftermath(Cells row, int first) {
        return new Aftermath(
                row.text(first),
                new NextStep(
                        NextStep.Kind.valueOf(row.text(first + 2)),
                        row.optionalNumber(first + 3)
                                .map(OptionalLong::of)
                                .orElseGet(OptionalLong::empty),
                        row.text(first + 4)),
                row.flag(first + 1));
    }

    static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}
