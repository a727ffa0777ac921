package dev.autopack.sync.domain.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which lines start an entry of a ledger, and which only look like it. */
final class Headings {
    private static final Pattern ANY_ENTRY = Pattern.compile("^#{2,3}\\s+([A-Z]+)-[0-9]");
    private static final Pattern DATE =
            Pattern.compile(
                    "\\|\\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9]{2}:[0-9]{2}[^|]*)?\\s*(?:\\||$)");

    private final LedgerKind kind;
    private final Pattern heading;

    Headings(LedgerKind kind) {
        this.kind = kind;
        this.heading = Pattern.compile("^#{2,3}\\s+(" + idPattern(kind) + ")(?![\\p{L}\\p{N}_])");
    }

    static String idPattern(LedgerKind kind) {
        return kind.idPrefix() + "-[0-9]++(?:\\.[0-9]++)?+";
    }

    Optional<String> id(String line) {
        var found = heading.matcher(line);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The date between bars, as in {@code ### DBG-084 | 2026-01-03T10:00 | title}. */
    static Optional<String> date(String line) {
        var found = DATE.matcher(line);
        return found.find() ? CalendarDate.of(found.group(1)) : Optional.empty();
    }

    Optional<SkippedLine.Why> whyNot(String line) {
        var found = ANY_ENTRY.matcher(line);
        if (!found.find() || id(line).isPresent()) {
            return Optional.empty();
        }
        if (found.group(1).equals(kind.idPrefix())) {
            return Optional.of(SkippedLine.Why.ID_MALFORMED);
        }
        return isLedgerPrefix(found.group(1))
                ? Optional.of(SkippedLine.Why.ID_OF_ANOTHER_LEDGER)
                : Optional.empty();
    }

    boolean looksLikeEntry(String line) {
        return id(line).isPresent() || whyNot(line).isPresent();
    }

    private static boolean isLedgerPrefix(String prefix) {
        for (var kind : LedgerKind.values()) {
            if (kind.idPrefix().equals(prefix)) {
                return true;
            }
        }
        return false;
    }
}
