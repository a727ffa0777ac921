package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.calling.Call;
import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.draft.StopReason;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.Set;

/** One draft: the prompt is written, a model asked, its answer read. */
public final class DraftChange {
    private final CallModel models;
    private final DraftReader reader;
    private final long outputTokensMax;

    public DraftChange(CallModel models, DraftReader reader, long outputTokensMax) {
        this.models = models;
        this.reader = reader;
        this.outputTokensMax = outputTokensMax;
    }

    ReadDraft draft(Assignment assignment, Workspace workspace) {
        var prompt = WritePrompt.forBuilder(assignment, workspace);
        var call = new Call(Role.BUILDER, 1, prompt, outputTokensMax, 0, Set.of());
        var draft = models.call(assignment, call);
        if (draft.stop() == StopReason.MAX_TOKENS) {
            return new ReadDraft.Faulty(
                    DraftFault.TRUNCATED, "the answer was cut off; make it shorter");
        }
        return reader.read(draft, workspace.files());
    }
}
