package dev.autopack.api.server.store.budget;

import dev.autopack.api.domain.budget.Choice;
import dev.autopack.api.domain.budget.Reservation;
import dev.autopack.api.domain.budget.Reservation.Settlement;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.budget.Usage;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.server.store.base.Cells;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads reservations in the column order of {@link NativeReservations}. */
final class ReservationCells {
    private ReservationCells() {}

    static Reservation reservation(ReservationId id, Cells row) {
        return new Reservation(
                id,
                new AttemptKey(PhaseKey.of(row.text(0), row.text(1)), row.count(2)),
                new LeaseProof(new LeaseId(row.text(3)), row.number(4)),
                new Amount(row.number(5), row.number(6)),
                new Choice(row.text(8), row.text(9), row.text(10), row.text(11)),
                settlement(row));
    }

    private static Settlement settlement(Cells row) {
        return switch (row.text(7)) {
            case "OPEN" -> new Settlement.Open();
            case "FORFEITED" -> new Settlement.Forfeited();
            case "SETTLED" -> new Settlement.Settled(usage(row));
            case String other -> throw new IllegalStateException("a reservation is " + other);
        };
    }

    private static Usage usage(Cells row) {
        return new Usage(
                row.text(12),
                row.text(13),
                optional(row.optionalNumber(14)),
                optional(row.optionalNumber(15)),
                new Amount(row.number(16), row.number(17)),
                new Usage.CallEnd(
                        row.text(18),
                        row.text(19),
                        row.flag(20) ? Usage.Success.SUCCEEDED : Usage.Success.FAILED));
    }

    private static OptionalLong optional(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}
