package dev.autopack.executor.server.git;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Finds the commit that an attempt builds on, and asks the remote only when it must. */
final class BaseResolution {
    private static final int NAME_SHOWN = 200;

    private final Mirror mirror;

    BaseResolution(Mirror mirror) {
        this.mirror = mirror;
    }

    /** The head of the base branch, for a run that has no commit yet. */
    RevCommit headOf(String baseBranch) {
        var ref = branchRef(baseBranch);
        var head =
                mirror.fetchBranches(List.of(ref)).stream()
                        .findFirst()
                        .orElseThrow(() -> missing(baseBranch));
        return mirror.commit(head.commit()).orElseThrow(BaseResolution::notThere);
    }

    /** A commit that the control plane names: on the run's branch, or where the base was. */
    RevCommit commit(String id, String runBranch, String baseBranch) {
        var wanted = ObjectId.fromString(id);
        return mirror.commit(wanted)
                .or(() -> fetched(wanted, runBranch, baseBranch))
                .orElseThrow(BaseResolution::notThere);
    }

    private Optional<RevCommit> fetched(ObjectId wanted, String runBranch, String baseBranch) {
        mirror.fetchBranches(List.of(branchRef(runBranch), branchRef(baseBranch)));
        return mirror.commit(wanted);
    }

    private static String branchRef(String branch) {
        var ref = Constants.R_HEADS + branch;
        if (!Repository.isValidRefName(ref)) {
            throw missing(branch);
        }
        return ref;
    }

    private static Refusal missing(String branch) {
        return new Refusal(
                Reason.BASE_BRANCH_MISSING,
                "the repository has no branch '%s'".formatted(shown(branch)));
    }

    // A name with line breaks, or letters that turn the line round, would say something else.
    private static String shown(String branch) {
        var visible = branch.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return visible.substring(0, visible.offsetByCodePoints(0, shownLength(visible)));
    }

    private static int shownLength(String text) {
        return Math.min(NAME_SHOWN, text.codePointCount(0, text.length()));
    }

    private static Refusal notThere() {
        return new Refusal(
                Reason.REPOSITORY_UNAVAILABLE, "the base commit is not in the repository");
    }
}
