package dev.autopack.api.domain.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers that say how much is enough. */
final class Thresholds {
    private static final String NUMBER =
            "[\"']?\\s{0,8}(?:[:=>]|\\(|\\s)\\s{0,8}[\"']?(?:value\\s*=\\s*)?(-?\\d{1,9}(?:\\.\\d{1,12})?(?:[eE][-+]?\\d{1,3})?)";
    private static final double FAR = 3;
    private static final double COARSE = 10;

    /** In which direction a number becomes harmful. */
    private enum Harm {
        LOWER,
        HIGHER,
        MUCH_HIGHER,
        COARSER
    }

    /** A kind of number, by the words before it. */
    private record Threshold(String meaning, Harm harm, Pattern pattern) {
        static Threshold of(String meaning, Harm harm, String words) {
            return new Threshold(meaning, harm, Pattern.compile("(" + words + ")" + NUMBER));
        }

        /** The numbers of each word in their order. */
        Map<String, List<Double>> in(String text) {
            return pattern.matcher(text)
                    .results()
                    .limit(1_000)
                    .collect(
                            Collectors.groupingBy(
                                    match -> match.group(1),
                                    Collectors.mapping(
                                            match -> Double.valueOf(match.group(2)),
                                            Collectors.toList())));
        }
    }

    private static final List<Threshold> IN_SETTINGS =
            List.of(
                    Threshold.of(
                            "A coverage minimum is lowered or removed",
                            Harm.LOWER,
                            "fail[_-]under|cov-fail-under|\\bminimum(?:_coverage|Coverage)?|\\bmin_?[cC]overage"
                                    + "|\\bminValue|\\b(?:mutation|coverage)Threshold|\\b(?:branches|functions|lines|statements)"
                                    + "|\\b(?:line|branch)Rate|\\bthreshold\\.(?:break|low)"),
                    Threshold.of(
                            "Failing tests are tried more often",
                            Harm.HIGHER,
                            "\\brerunFailingTestsCount|--reruns?|\\breruns|\\bretries|\\bmaxRetries|\\bretry"
                                    + "|--retries|\\bretryTimes|\\bflaky_?[rR]etries|\\bmaxParallelRetries"),
                    Threshold.of(
                            "A time limit is raised far",
                            Harm.MUCH_HIGHER,
                            "(?i:\\b[\\w.-]{0,60}timeout[\\w-]{0,60})"));
    private static final List<Threshold> IN_TESTS =
            List.of(
                    Threshold.of(
                            "Failing tests are tried more often",
                            Harm.HIGHER,
                            "\\bretryTimes|\\bretries|@Retry|@RetryingTest|\\breruns|\\bmax_runs|@flaky"),
                    Threshold.of(
                            "A time limit is raised far",
                            Harm.MUCH_HIGHER,
                            "(?i:@?\\b\\w{0,60}timeout\\w{0,60})"),
                    Threshold.of(
                            "A tolerance is made coarser",
                            Harm.COARSER,
                            "(?i:\\b\\w{0,60}epsilon\\w{0,60}|\\beps|\\b\\w{0,60}tolerance\\w{0,60}|\\b(?:\\w{1,60}_)?tol|\\b[ar]tol|\\bdelta)"
                                    + "(?:\\s{0,8}:\\s{0,8}\\w{1,60})?"));

    private Thresholds() {}

    static List<String> loweredInSettings(String before, String after) {
        return lowered(IN_SETTINGS, before, after);
    }

    static List<String> loweredInTests(String before, String after) {
        return lowered(IN_TESTS, before, after);
    }

    private static List<String> lowered(List<Threshold> kinds, String before, String after) {
        var found = new ArrayList<String>();
        for (var kind : kinds) {
            var was = kind.in(before);
            var is = kind.in(after);
            var words = new TreeSet<>(was.keySet());
            words.addAll(is.keySet());
            var harmed =
                    words.stream()
                            .anyMatch(
                                    word ->
                                            isHarmed(
                                                    kind.harm(),
                                                    was.getOrDefault(word, List.of()),
                                                    is.getOrDefault(word, List.of())));
            if (harmed) {
                found.add(kind.meaning());
            }
        }
        return found;
    }

    private static boolean isHarmed(Harm harm, List<Double> before, List<Double> after) {
        return switch (harm) {
            case LOWER -> after.size() < before.size() || any(before, after, (b, a) -> a < b);
            case HIGHER ->
                    any(before, after, (b, a) -> a > b)
                            || (after.size() > before.size()
                                    && max(after) > Math.max(0, max(before)));
            case MUCH_HIGHER -> any(before, after, (b, a) -> b > 0 && a > b * FAR);
            case COARSER -> any(before, after, (b, a) -> b != 0 && Math.abs(a / b) >= COARSE);
        };
    }

    /** A number before and its successor. */
    private interface Harmful {
        boolean test(double before, double after);
    }

    // Where their number changed, nobody knows which became which.
    private static boolean any(List<Double> before, List<Double> after, Harmful harmful) {
        if (before.size() != after.size()) {
            return false;
        }
        for (var i = 0; i < before.size(); i++) {
            if (harmful.test(before.get(i), after.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static double max(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
