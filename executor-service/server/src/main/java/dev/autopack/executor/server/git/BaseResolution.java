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
                Reason.BASE_BRANCH_MISSING, "the repository has no branch '%s'".formatted(branch));
    }

    private static Refusal notThere() {
        return new Refusal(
                Reason.REPOSITORY_UNAVAILABLE, "the base commit is not in the repository");
    }
}
