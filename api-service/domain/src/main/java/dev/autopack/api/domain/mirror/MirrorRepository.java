package dev.autopack.api.domain.mirror;

import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of a run's repository under the eyes of api-service; never called inside a transaction.
 */
public interface MirrorRepository {
    Inspection inspect(CommitQuery query);

    /** The content of an inspected commit's change, if all of it is text of bearable size. */
    Optional<ChangeSet> changes(Repository repository, CommitId commit);

    /**
     * Those of some files of a commit that are text of bearable size, or nothing when the commit
     * cannot be read.
     */
    Optional<Map<String, String>> texts(Repository repository, CommitId commit, List<String> paths);

    /** Compare and swap; asking again after it worked changes nothing. */
    Moved move(BranchMove move);
}
