package dev.autopack.api.domain.policy;

import dev.autopack.api.domain.change.RepoPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A protected place. {@code **} crosses folders, {@code *} does not; a pattern without a slash
 * holds at any depth, a trailing slash means the folder. Case never matters.
 */
record PathPattern(String text, List<String> tokens) {
    static PathPattern of(String entry) {
        var text = PathEntries.normalised(entry);
        var glob = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        var anywhere = text.indexOf('/') < 0 ? "**/" : "";
        return new PathPattern(text, tokens(anywhere + RepoPath.folded(glob)));
    }

    // All places that a token can lead to are kept at once, because trying them one by one takes
    // years where a pattern has many stars.
    boolean matches(String path) {
        var folded = RepoPath.folded(path);
        var reached = new BitSet();
        reached.set(0);
        for (var token : tokens) {
            reached = after(token, reached, folded);
        }
        return reached.stream().anyMatch(at -> at == folded.length() || folded.charAt(at) == '/');
    }

    private static BitSet after(String token, BitSet reached, String path) {
        return switch (token) {
            case "**/" -> afterFolders(reached, path);
            case "**" -> afterMany(reached, path, _ -> true);
            case "*" -> afterMany(reached, path, letter -> letter != '/');
            case "?" -> afterOne(reached, path, letter -> letter != '/');
            case String _ -> afterOne(reached, path, letter -> letter == token.codePointAt(0));
        };
    }

    // No folder at all, or any place behind a slash.
    private static BitSet afterFolders(BitSet reached, String path) {
        var next = (BitSet) reached.clone();
        int slash = reached.isEmpty() ? -1 : path.indexOf('/', reached.nextSetBit(0));
        while (slash >= 0) {
            next.set(slash + 1);
            slash = path.indexOf('/', slash + 1);
        }
        return next;
    }

    private static BitSet afterMany(BitSet reached, String path, IntPredicate fits) {
        var next = (BitSet) reached.clone();
        for (int at = 0; at < path.length(); at++) {
            if (next.get(at) && fits.test(path.charAt(at))) {
                next.set(at + 1);
            }
        }
        return next;
    }

    private static BitSet afterOne(BitSet reached, String path, IntPredicate fits) {
        var next = new BitSet();
        reached.stream()
                .filter(at -> at < path.length() && fits.test(path.codePointAt(at)))
                .forEach(at -> next.set(path.offsetByCodePoints(at, 1)));
        return next;
    }

    private static List<String> tokens(String glob) {
        var tokens = new ArrayList<String>();
        int at = 0;
        while (at < glob.length()) {
            var token = token(glob, at);
            tokens.add(token);
            at += token.length();
        }
        return List.copyOf(tokens);
    }

    private static String token(String glob, int at) {
        if (glob.startsWith("**/", at)) {
            return "**/";
        }
        if (glob.startsWith("**", at)) {
            return "**";
        }
        return glob.substring(at, glob.offsetByCodePoints(at, 1));
    }
}
