package dev.autopack.api.server.store.base;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A failure that is not the fault of the statement: the connection broke, none was free in time, or
 * the transaction lost against another one. Trying again may help.
 */
record Outage(String state) {
    private static final List<String> CLASSES = List.of("08", "40", "53", "57P");

    static Optional<Outage> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                // The pool gives no state, the driver always does.
                .map(cause -> Objects.requireNonNullElse(cause.getSQLState(), "none"))
                .filter(state -> state.equals("none") || isOutage(state))
                .map(Outage::new)
                .findFirst();
    }

    private static boolean isOutage(String state) {
        return CLASSES.stream().anyMatch(state::startsWith);
    }
}
