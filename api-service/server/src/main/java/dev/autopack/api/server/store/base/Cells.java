package dev.autopack.api.server.store.base;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one row of a native query, read by position. */
public record Cells(List<@Nullable Object> values) {
    public static Cells of(Object row) {
        return row instanceof Object[] many
                ? new Cells(Arrays.asList(many))
                : new Cells(Collections.singletonList(row));
    }

    public String text(int column) {
        return optionalText(column).orElseThrow();
    }

    public Optional<String> optionalText(int column) {
        return Optional.ofNullable((String) values.get(column));
    }

    public long number(int column) {
        return optionalNumber(column).orElseThrow();
    }

    public int count(int column) {
        return Math.toIntExact(number(column));
    }

    public Optional<Long> optionalNumber(int column) {
        return Optional.ofNullable((Number) values.get(column)).map(Number::longValue);
    }

    public boolean flag(int column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    public List<String> texts(int column) {
        return values.get(column) instanceof Object[] array
                ? List.of(array).stream().map(String::valueOf).toList()
                : List.of();
    }

    public Instant instant(int column) {
        return optionalInstant(column).orElseThrow();
    }

    public Optional<Instant> optionalInstant(int column) {
        return switch (values.get(column)) {
            case null -> Optional.empty();
            case Instant instant -> Optional.of(instant);
            case OffsetDateTime time -> Optional.of(time.toInstant());
            case Timestamp stamp -> Optional.of(stamp.toInstant());
            case Object other ->
                    throw new IllegalStateException(
                            "no instant: " + other.getClass().getSimpleName());
        };
    }
}
