package dev.autopack.executor.domain.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A prompt in the making. Text that comes from the repository, its tests or a model stands between
 * marks and is called untrusted.
 */
public final class PromptText {
    private static final int MARK_BYTES = 8;

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
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
