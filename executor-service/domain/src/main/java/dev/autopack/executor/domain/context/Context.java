package dev.autopack.executor.domain.context;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;

/**
 * The files for one prompt, in a fixed order.
 *
 * @param omitted files that were wanted and did not fit
 * @param missing paths of the plan that the base does not hold
 * @param opaque files that cannot be shown as text, with what they are
 * @param tokens of all shown files together
 */
public record Context(
        Mode mode,
        List<ShownFile> files,
        List<RepoPath> omitted,
        List<RepoPath> missing,
        List<String> opaque,
        long tokens) {
    public Context {
        files = List.copyOf(files);
        omitted = List.copyOf(omitted);
        missing = List.copyOf(missing);
        opaque = List.copyOf(opaque);
    }
}
