package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.recovery.AnswerRoom;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.workspace.Workspace;

/** Gets one readable change out of a builder, over as many calls as a long answer needs. */
public final class DraftChange {
    private final CallModel models;
    private final DraftReader reader;
    private final BuilderPrompt prompts;
    private final long outputTokensMax;

    /**
     * @param outputTokensMax most tokens that one answer may have, whatever is estimated
     */
    public DraftChange(
            CallModel models, DraftReader reader, BuilderPrompt prompts, long outputTokensMax) {
        this.models = models;
        this.reader = reader;
        this.prompts = prompts;
        this.outputTokensMax = Math.min(outputTokensMax, OutputBudget.MOST);
    }

    /**
     * Answers the change that the builder proposes.
     *
     * @throws Refusal DRAFT_UNREADABLE, DRAFT_TRUNCATED, PATCH_APPLY_ERROR, QUALITY_VIOLATION or
     *     POLICY_VIOLATION when the answer is at fault, and what {@link CallModel} throws
     */
    ReadDraft.Understood draft(Assignment assignment, Workspace workspace) {
        var how = ChooseReading.of(assignment, workspace);
        var estimate = OutputBudget.of(assignment.task().phase(), how, workspace.files());
        var room = AnswerRoom.of(assignment.history().attempts(), estimate.tokens());
        var dialogue =
                new Dialogue(
                        models,
                        reader,
                        (tokens) ->
                                prompts.write(assignment, workspace, AnswerForm.shape(how, tokens)),
                        new Dialogue.Matter(assignment, workspace.files(), how, outputTokensMax));
        return switch (dialogue.hold(Math.min(room, outputTokensMax))) {
            case ReadDraft.Understood understood -> understood;
            case ReadDraft.Cut cut -> throw refusal(Continuation.truncated(cut, "it is cut off"));
            case ReadDraft.Faulty faulty -> throw refusal(faulty);
        };
    }

    private static Refusal refusal(ReadDraft.Faulty faulty) {
        return new Refusal(
                faulty.fault().reason(),
                "%s: %s".formatted(faulty.fault().code(), faulty.detail()));
    }
}
