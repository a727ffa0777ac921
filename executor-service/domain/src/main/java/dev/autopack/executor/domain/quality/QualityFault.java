package dev.autopack.executor.domain.quality;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.Comparator;

/**
 * One fault of one file.
 *
 * @param line from 1; of the new text
 * @param sentence tells the builder what is wrong and how to mend it
 */
public record QualityFault(
        QualityCode code, Severity severity, RepoPath path, int line, String sentence) {
    static final Comparator<QualityFault> ORDER =
            Comparator.comparing(QualityFault::path)
                    .thenComparingInt(QualityFault::line)
                    .thenComparing(QualityFault::code);

    /** Whether a fault stops the change. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static QualityFault error(QualityCode code, RepoPath path, int line, String sentence) {
        return new QualityFault(code, Severity.ERROR, path, line, sentence);
    }

    static QualityFault warning(QualityCode code, RepoPath path, int line, String sentence) {
        return new QualityFault(code, Severity.WARNING, path, line, sentence);
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }

    /** One line for the feedback of an attempt. */
    public String text() {
        return "%s: %s line %d: %s".formatted(code.code(), path, line, sentence);
    }
}
