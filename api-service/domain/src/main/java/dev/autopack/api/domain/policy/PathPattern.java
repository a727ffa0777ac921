package dev.autopack.api.domain.policy;

import dev.autopack.api.domain.change.RepoPath;
import java.util.regex.Pattern;

/**
 * A protected place. {@code **} crosses folders, {@code *} does not; a pattern without a slash
 * holds at any depth, a trailing slash means the folder. Case never matters.
 */
record PathPattern(String text, Pattern regex) {
    static PathPattern of(String entry) {
        var text = PathEntries.normalised(entry);
        var anywhere = text.indexOf('/') < 0 ? "(?:.*/)?" : "";
        var glob = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return new PathPattern(
                text, Pattern.compile(anywhere + regex(RepoPath.folded(glob)) + "(?:/.*)?"));
    }

    boolean matches(String path) {
        return regex.matcher(RepoPath.folded(path)).matches();
    }

    private static String regex(String glob) {
        var out = new StringBuilder();
        int at = 0;
        while (at < glob.length()) {
            var token = token(glob, at);
            out.append(
                    switch (token) {
                        case "**/" -> "(?:.*/)?";
                        case "**" -> ".*";
                        case "*" -> "[^/]*";
                        case "?" -> "[^/]";
                        default -> Pattern.quote(token);
                    });
            at += token.length();
        }
        return out.toString();
    }

    private static String token(String glob, int at) {
        if (glob.startsWith("**/", at)) {
            return "**/";
        }
        if (glob.startsWith("**", at)) {
            return "**";
        }
        return glob.substring(at, at + 1);
    }
}
