package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.draft.StopReason;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.TokenBudget;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.workspace.Workspace;

/** One model call: tokens are set aside before it and settled after it, whatever comes of it. */
public final class DraftChange {
    private static final int CHARS_PER_TOKEN = 4;

    private final Model model;
    private final DraftReader reader;
    private final TokenBudget budget;
    private final long outputTokensMax;

    public DraftChange(Model model, DraftReader reader, TokenBudget budget, long outputTokensMax) {
        this.model = model;
        this.reader = reader;
        this.budget = budget;
        this.outputTokensMax = outputTokensMax;
    }

    ReadDraft draft(Assignment assignment, Workspace workspace) {
        var prompt = WritePrompt.forBuilder(assignment, workspace);
        var request = new DraftRequest(assignment.attempt(), Role.BUILDER, prompt, outputTokensMax);
        var draft = answer(assignment, request);
        if (draft.stop() == StopReason.MAX_TOKENS) {
            return new ReadDraft.Faulty(
                    DraftFault.TRUNCATED, "the answer was cut off; make it shorter");
        }
        return reader.read(draft, workspace.files());
    }

    private Draft answer(Assignment assignment, DraftRequest request) {
        var role = request.role().wire();
        var reservation = budget.reserve(assignment, tokens(request), role);
        var draft = called(assignment, request, reservation);
        budget.settle(assignment, reservation, draft);
        return draft;
    }

    private Draft called(Assignment assignment, DraftRequest request, String reservation) {
        try {
            return model.answer(request);
        } catch (Refusal failed) {
            budget.release(assignment, reservation, request.role().wire());
            throw failed;
        }
    }

    private static long tokens(DraftRequest request) {
        var chars = request.prompt().system().length() + request.prompt().user().length();
        return chars / CHARS_PER_TOKEN + request.outputTokensMax();
    }
}
