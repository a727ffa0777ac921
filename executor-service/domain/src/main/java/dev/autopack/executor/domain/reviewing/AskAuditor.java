package dev.autopack.executor.domain.reviewing;

import dev.autopack.executor.domain.calling.Call;
import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.Prompt;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.draft.StopReason;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.review.Opinion;
import dev.autopack.executor.domain.review.OpinionReader;
import java.util.EnumSet;
import java.util.Set;

/** Gets one opinion: an answer that cannot be read is asked for once more, then it is none. */
final class AskAuditor {
    private static final int CALLS_MAX = 2;
    private static final ModelName NOBODY = new ModelName("none", "none");

    // The auditor failed, not the change or the executor.
    private static final Set<Reason> NO_ANSWER =
            EnumSet.of(
                    Reason.MODEL_UNAVAILABLE,
                    Reason.MODEL_RATE_LIMITED,
                    Reason.MODEL_REQUEST_REFUSED,
                    Reason.MODEL_CUT_OFF,
                    Reason.PROMPT_TOO_LONG);

    private final CallModel models;
    private final OpinionReader reader;
    private final long answerTokens;

    AskAuditor(CallModel models, OpinionReader reader, long answerTokens) {
        this.models = models;
        this.reader = reader;
        this.answerTokens = answerTokens;
    }

    Opinion ask(Assignment assignment, Role role, Prompt prompt, Set<ModelName> heard) {
        var asked = prompt;
        var opinion = once(assignment, new Call(role, 1, asked, answerTokens, 0, heard));
        for (var call = 2; call <= CALLS_MAX && mayBeReadNextTime(opinion); call++) {
            asked = AuditPrompt.onceMore(prompt, opinion.summary());
            opinion = once(assignment, new Call(role, call, asked, answerTokens, 0, heard));
        }
        return opinion;
    }

    private static boolean mayBeReadNextTime(Opinion opinion) {
        return !opinion.understood() && !opinion.model().equals(NOBODY);
    }

    private Opinion once(Assignment assignment, Call call) {
        try {
            return read(call.role(), models.call(assignment, call));
        } catch (Refusal failed) {
            if (!NO_ANSWER.contains(failed.reason())) {
                throw failed;
            }
            return Opinion.missing(call.role().wire(), NOBODY, failed.detail());
        }
    }

    private Opinion read(Role role, Draft draft) {
        return draft.stop() == StopReason.MAX_TOKENS
                ? Opinion.missing(role.wire(), draft.model(), "the answer was cut off")
                : reader.read(role, draft);
    }
}
