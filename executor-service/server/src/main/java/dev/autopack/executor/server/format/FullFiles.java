package dev.autopack.executor.server.format;

import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.file.Intent;
import dev.autopack.executor.server.format.json.JsonAnswer;
import java.util.ArrayList;
import java.util.OptionalInt;

/** One JSON object with the complete new text of each file. */
final class FullFiles {
    private FullFiles() {}

    static ReadDraft read(JsonAnswer answer, Reading how, BaseFiles base) throws Faults {
        if (answer.elements().size() > ChangeSet.FILES_MAX) {
            throw new Faults(
                    DraftFault.FULL_FILE_SCHEMA_INVALID,
                    "'files' has more than %d elements".formatted(ChangeSet.FILES_MAX));
        }
        var changes = new ArrayList<FileChange>();
        for (var file : answer.elements()) {
            Intent.of(file).resolve(base, how).ifPresent(changes::add);
        }
        var change = ChangeSet.of(changes);
        return answer.isCut()
                ? new ReadDraft.Cut(change, answer.summary(), answer.begun(), OptionalInt.empty())
                : whole(answer, change);
    }

    private static ReadDraft whole(JsonAnswer answer, ChangeSet change) throws Faults {
        if (answer.list().isEmpty()) {
            throw new Faults(
                    DraftFault.FULL_FILE_SCHEMA_INVALID, "the object needs an array 'files'");
        }
        if (answer.elements().isEmpty()) {
            throw new Faults(DraftFault.EMPTY_FILES, "LLM returned empty files array");
        }
        return new ReadDraft.Understood(change, answer.summary(), answer.isRepaired());
    }
}
