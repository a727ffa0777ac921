package dev.autopack.executor.domain.verification;

import java.util.List;
import java.util.Optional;

/** Guesses where a test went that is gone: it explains a disappearance and never excuses it. */
public final class Renames {
    private static final int GUESSED_AMONG_MAX = 2_000;

    private final List<String> added;

    public Renames(TestReport before, TestReport now) {
        added =
                now.idsOf(CaseOutcome::ran).stream()
                        .filter(id -> before.find(id).isEmpty())
                        .limit(GUESSED_AMONG_MAX)
                        .toList();
    }

    /** The new test with the same name elsewhere, or else the only new one in the same place. */
    public Optional<String> of(String gone) {
        var moved = added.stream().filter(id -> name(id).equals(name(gone))).findFirst();
        return moved.or(() -> only(added.stream().filter(id -> samePlace(id, gone)).toList()));
    }

    private static Optional<String> only(List<String> ids) {
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private static boolean samePlace(String one, String other) {
        var place = place(one);
        return !place.isEmpty() && place.equals(place(other));
    }

    private static String place(String id) {
        var at = id.indexOf('#');
        return at < 0 ? "" : id.substring(0, at);
    }

    private static String name(String id) {
        return id.substring(id.indexOf('#') + 1);
    }
}
