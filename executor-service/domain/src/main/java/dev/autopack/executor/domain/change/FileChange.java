package dev.autopack.executor.domain.change;

import java.nio.charset.StandardCharsets;

/** What happens to one file; content is the whole new text. */
public sealed interface FileChange {
    RepoPath path();

    /** Bytes of new content in UTF-8. */
    long size();

    /** A file that the base does not have. */
    record Create(RepoPath path, FileMode mode, String content) implements FileChange {
        public Create {
            requireText(path, content);
        }

        @Override
        public long size() {
            return bytes(content);
        }
    }

    /** A file of the base with other content or another mode. */
    record Modify(RepoPath path, FileMode mode, String content) implements FileChange {
        public Modify {
            requireText(path, content);
        }

        @Override
        public long size() {
            return bytes(content);
        }
    }

    /** A file of the base that goes. */
    record Delete(RepoPath path) implements FileChange {
        @Override
        public long size() {
            return 0;
        }
    }

    // An unpaired surrogate or NUL would not come back from git as it went in.
    private static void requireText(RepoPath path, String content) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(content) || content.indexOf('\0') >= 0) {
            throw new InvalidChange("content of '%s' is not text".formatted(path));
        }
    }

    private static long bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8).length;
    }
}
