package dev.autopack.executor.domain.change;

import java.util.Optional;

/** The two kinds of file a change may bring; links and submodules are no files of ours. */
public enum FileMode {
    REGULAR("100644"),
    EXECUTABLE("100755");

    private final String git;

    FileMode(String git) {
        this.git = git;
    }

    /** As git writes it, in octal. */
    public String git() {
        return git;
    }

    public static Optional<FileMode> ofGit(String octal) {
        return switch (octal) {
            case "100644" -> Optional.of(REGULAR);
            case "100755" -> Optional.of(EXECUTABLE);
            default -> Optional.empty();
        };
    }
}
