package dev.autopack.executor.domain.context;

import dev.autopack.executor.domain.change.RepoPath;

/**
 * A file in a prompt.
 *
 * @param content the text, whole unless {@code cut}
 * @param cut only the beginning is shown, so the file must not be changed
 */
public record ShownFile(RepoPath path, Use use, String content, boolean cut, long tokens) {
    /** Above this a file is not rewritten as a whole. Source: autopack-core §4.2. */
    public static final int LARGE_LINES = 1_000;

    /** Lines of the text as shown. */
    public long lines() {
        return content.lines().count();
    }

    public boolean isLarge() {
        return lines() > LARGE_LINES;
    }
}
