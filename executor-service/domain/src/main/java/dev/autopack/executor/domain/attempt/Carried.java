package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A proposal on its way to another base, with the files it was written for.
 *
 * @param before what the change was made from, by its paths
 */
record Carried(Proposal proposal, Map<RepoPath, BaseFile> before) {

    static Carried of(Proposal proposal, BaseFiles base) {
        return new Carried(
                proposal,
                proposal.change().paths().stream()
                        .collect(Collectors.toMap(Function.identity(), base::at)));
    }

    /**
     * The proposal, when the new base holds what it was made from.
     *
     * @throws Refusal PATCH_APPLY_ERROR
     */
    Proposal onto(BaseFiles base) {
        for (var path : proposal.change().paths()) {
            if (!base.at(path).equals(before.get(path))) {
                throw new Refusal(
                        Reason.PATCH_APPLY_ERROR,
                        "another phase has changed '%s' meanwhile; make the change again"
                                .formatted(path));
            }
        }
        return proposal;
    }
}
