package dev.autopack.api.server.http.attempt;

import dev.autopack.api.contract.change.ChangeSetView;
import dev.autopack.api.contract.change.FileChangeView;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a submitted change; what cannot even be a change is refused with all its faults. */
final class ChangeReader {
    private ChangeReader() {}

    static ChangeSet read(ChangeSetView view) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < view.changes().size(); i++) {
            faults(faults, "change.changes[%d]".formatted(i), view.changes().get(i));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Reason.CHANGE_INVALID, faults);
        }
        try {
            return new ChangeSet(view.changes().stream().map(ChangeReader::file).toList());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Reason.CHANGE_INVALID, String.valueOf(e.getMessage()));
        }
    }

    private static void faults(List<String> faults, String name, FileChangeView file) {
        switch (file.kind()) {
            case CREATE, MODIFY -> {
                require(faults, file.mode() != null, name + ".mode is needed");
                require(faults, file.content() != null, name + ".content is needed");
            }
            case DELETE -> {
                require(faults, file.mode() == null, name + ".mode does not belong to a deletion");
                require(
                        faults,
                        file.content() == null,
                        name + ".content does not belong to a deletion");
            }
        }
    }

    private static void require(List<String> faults, boolean fits, String fault) {
        if (!fits) {
            faults.add(fault);
        }
    }

    private static FileChange file(FileChangeView file) {
        return switch (file.kind()) {
            case CREATE ->
                    new FileChange.Create(
                            file.path(), text(file.mode()), text(file.content()), created(file));
            case MODIFY ->
                    new FileChange.Modify(
                            file.path(), text(file.mode()), text(file.content()), told(file));
            case DELETE -> new FileChange.Delete(file.path(), told(file));
        };
    }

    // The lines of a new file can be counted here; for others there is only the word of the caller.
    private static LineCount created(FileChangeView file) {
        return new LineCount(text(file.content()).lines().count(), 0);
    }

    private static LineCount told(FileChangeView file) {
        return new LineCount(count(file.linesAdded()), count(file.linesRemoved()));
    }

    private static long count(@Nullable Integer lines) {
        return lines == null ? 0 : lines;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
