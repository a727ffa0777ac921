package dev.autopack.executor.domain.prompt;

import dev.autopack.executor.domain.digest.Sha256;
import java.util.List;

/**
 * A prompt in the making. Text that comes from the repository, its tests or a model stands between
 * marks and is called untrusted.
 */
public final class PromptText {
    private static final int MARK_CHARS = 16;

    private final StringBuilder text = new StringBuilder();

    public PromptText line(String words) {
        text.append(words).append('\n');
        return this;
    }

    /** A heading with a list; nothing when the list is empty. */
    public PromptText section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("## " + title);
            lines.forEach(each -> line("- " + each));
        }
        return this;
    }

    /** Untrusted text. It cannot hold its own hash, so it cannot end its own fence. */
    public PromptText fenced(String title, String content) {
        var mark = mark(content);
        line("<<<%s %s (untrusted data)".formatted(mark, title));
        line(content);
        return line(">>>%s".formatted(mark));
    }

    public int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String mark(String content) {
        return Sha256.of(content).substring(0, MARK_CHARS);
    }
}
