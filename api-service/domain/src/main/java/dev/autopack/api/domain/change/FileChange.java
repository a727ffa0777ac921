package dev.autopack.api.domain.change;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a submitted change does to one file; the path is as it came and may be refused later. */
public sealed interface FileChange {
    String path();

    LineCount lines();

    FileFact fact();

    /** A file that must not be there yet. */
    record Create(String path, String mode, String content, LineCount lines) implements FileChange {
        public Create {
            requireText(path);
            requireText(content);
        }

        @Override
        public FileFact fact() {
            return new FileFact.Created(path, mode, ChangeHash.ofContent(content), lines);
        }
    }

    /** A file that is there and gets new content. */
    record Modify(String path, String mode, String content, LineCount lines) implements FileChange {
        public Modify {
            requireText(path);
            requireText(content);
        }

        @Override
        public FileFact fact() {
            return new FileFact.Modified(path, mode, ChangeHash.ofContent(content), lines);
        }
    }

    /** A file that is there and goes. */
    record Delete(String path, LineCount lines) implements FileChange {
        public Delete {
            requireText(path);
        }

        @Override
        public FileFact fact() {
            return new FileFact.Deleted(path, lines);
        }
    }

    private static void requireText(String text) {
        try {
            var _ = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a path or content is not Unicode text", e);
        }
    }
}
