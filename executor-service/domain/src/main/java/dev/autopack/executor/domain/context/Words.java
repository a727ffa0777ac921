package dev.autopack.executor.domain.context;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text: letters and digits, folded, camel case taken apart, three letters or more.
 */
final class Words {
    private static final int SHORTEST = 3;
    private static final Pattern BORDER =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private Words() {}

    static Set<String> of(String text) {
        return BORDER.splitAsStream(text)
                .filter(word -> word.length() >= SHORTEST)
                .map(RepoPath::fold)
                .collect(Collectors.toSet());
    }
}
