package dev.autopack.api.domain.change;

/** What is known of one changed file, whoever says so; the content is known by its hash. */
public sealed interface FileFact {
    String path();

    LineCount lines();

    /** A file that was not there before. */
    record Created(String path, String mode, String contentSha256, LineCount lines)
            implements FileFact {}

    /** A file with other content or another mode. */
    record Modified(String path, String mode, String contentSha256, LineCount lines)
            implements FileFact {}

    /** A file that is gone. */
    record Deleted(String path, LineCount lines) implements FileFact {}
}
