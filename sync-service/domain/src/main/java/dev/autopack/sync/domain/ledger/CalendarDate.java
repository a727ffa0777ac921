package dev.autopack.sync.domain.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A date written as year-month-day that the calendar really has. */
final class CalendarDate {
    private CalendarDate() {}

    static Optional<String> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
