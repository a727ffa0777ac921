package dev.autopack.executor.domain.change;

import dev.autopack.executor.domain.digest.Sha256;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Binds an approval to exactly one ChangeSet: SHA-256 over its RFC 8785 form. */
public record ChangeHash(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ChangeHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("change hash '%s'".formatted(hex));
        }
    }

    public static ChangeHash of(ChangeSet set) {
        return new ChangeHash(Sha256.of(canonical(set)));
    }

    // RFC 8785 sorts the members of an object, hence content_sha256 first.
    static String canonical(ChangeSet set) {
        return set.changes().stream()
                .map(ChangeHash::canonical)
                .collect(Collectors.joining(",", "{\"changes\":[", "]}"));
    }

    private static String canonical(FileChange change) {
        return switch (change) {
            case FileChange.Create(var path, var mode, var content) ->
                    entry(quoted(Sha256.of(content)), "create", quoted(mode.git()), path);
            case FileChange.Modify(var path, var mode, var content) ->
                    entry(quoted(Sha256.of(content)), "modify", quoted(mode.git()), path);
            case FileChange.Delete(var path) -> entry("null", "delete", "null", path);
        };
    }

    private static String entry(String content, String kind, String mode, RepoPath path) {
        return "{\"content_sha256\":%s,\"kind\":\"%s\",\"mode\":%s,\"path\":%s}"
                .formatted(content, kind, mode, quoted(path.value()));
    }

    // A path holds no control characters, so these two are the only escapes RFC 8785 can ask for.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
