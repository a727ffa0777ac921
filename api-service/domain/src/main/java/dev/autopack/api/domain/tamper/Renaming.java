package dev.autopack.api.domain.tamper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells an assertion that speaks of something renamed from one that says something else. A name is
 * renamed when the files declared it, do not mention it any more, and declare the new one instead.
 */
final class Renaming {
    private static final int COMPARED_MAX = 500;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_]\\w*|.", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern DECLARED =
            Pattern.compile(
                    "\\b(?:def|fn|func|function|fun|void|var|let|const|val|int|long|double|boolean|String"
                            + "|[A-Z]\\w*(?:<[^<>\\n]{0,60}>)?)\\s+([A-Za-z_]\\w*)\\s*[=(;:,)]"
                            + "|(?m:^[ \\t]*)([A-Za-z_]\\w*)\\s*:?=(?!=)");

    private final Set<String> wordsBefore;
    private final Set<String> wordsAfter;
    private final Set<String> declaredBefore;
    private final Set<String> declaredAfter;

    Renaming(List<String> before, List<String> after) {
        wordsBefore = words(before);
        wordsAfter = words(after);
        declaredBefore = declared(before);
        declaredAfter = declared(after);
    }

    boolean explains(String before, String after) {
        var from = tokens(before);
        var to = tokens(after);
        if (from.size() != to.size()) {
            return false;
        }
        var renamed = new HashMap<String, String>();
        for (var i = 0; i < from.size(); i++) {
            if (!fits(renamed, from.get(i), to.get(i))) {
                return false;
            }
        }
        return new HashSet<>(renamed.values()).size() == renamed.size();
    }

    private boolean fits(Map<String, String> renamed, String from, String to) {
        if (from.equals(to)) {
            return !renamed.containsKey(from);
        }
        return isRenamed(from, to) && renamed.computeIfAbsent(from, _ -> to).equals(to);
    }

    private boolean isRenamed(String from, String to) {
        return declaredBefore.contains(from)
                && !wordsAfter.contains(from)
                && declaredAfter.contains(to)
                && !wordsBefore.contains(to);
    }

    private static List<String> tokens(String statement) {
        return TOKEN.matcher(statement).results().map(match -> match.group()).toList();
    }

    private static Set<String> words(List<String> texts) {
        var words = new HashSet<String>();
        texts.forEach(
                text ->
                        WORD.matcher(text)
                                .results()
                                .map(match -> match.group())
                                .forEach(words::add));
        return words;
    }

    private static Set<String> declared(List<String> texts) {
        var names = new HashSet<String>();
        for (var text : texts) {
            DECLARED.matcher(text)
                    .results()
                    .map(
                            match ->
                                    Optional.ofNullable(match.group(1))
                                            .orElseGet(() -> match.group(2)))
                    .forEach(names::add);
        }
        return names;
    }

    /** Those before that no renaming pairs with one after, each of which is used once. */
    List<String> unexplained(List<String> before, List<String> after) {
        if (before.size() > COMPARED_MAX) {
            return before;
        }
        var left = new ArrayList<>(after);
        return before.stream().filter(Predicate.not(one -> take(left, one))).toList();
    }

    private boolean take(List<String> left, String one) {
        for (var i = 0; i < left.size(); i++) {
            if (explains(one, left.get(i))) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }
}
