package dev.autopack.api.domain.tamper;

import dev.autopack.api.domain.change.RepoPath;
import dev.autopack.api.domain.tamper.WatchedFile.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a change takes away from the tests that judge it. It does not prove bad intent: each finding
 * is a question that only a person may answer.
 */
public final class Tampering {
    private static final int FINDINGS_MAX = 50;
    private static final int NAMED_MAX = 3;
    private static final int SHOWN_MAX = 120;
    private static final int COMPARED_MAX = 500;
    private static final long LETTERS_MAX = 2_000_000;
    private static final Pattern ENTRY = Pattern.compile("[\\w*./\\\\-]+");
    private static final Pattern CONSTRAINT =
            Pattern.compile("(?m)^//\\s?(?:go:build|\\+build)\\b");

    private final List<WatchedEdit> files;
    private final List<String> findings = new ArrayList<>();

    private Tampering(List<WatchedEdit> files) {
        this.files = files;
    }

    /** One sentence for each finding; files that nobody needs to look at are passed over. */
    public static List<String> in(List<FileEdit> edits) {
        var watched = new ArrayList<WatchedEdit>();
        var tooLarge = new ArrayList<String>();
        long letters = 0;
        for (var edit : edits) {
            var file = WatchedFile.of(edit.path()).filter(_ -> !edit.before().equals(edit.after()));
            letters += file.isPresent() ? edit.before().length() + edit.after().length() : 0;
            if (letters > LETTERS_MAX) {
                file.ifPresent(
                        _ -> tooLarge.add("Too much to compare: " + WatchedEdit.shown(edit)));
            } else {
                file.ifPresent(it -> watched.add(WatchedEdit.of(edit, it)));
            }
        }
        var tampering = new Tampering(watched);
        tampering.findings.addAll(tooLarge);
        tampering.look();
        return tampering.findings.stream().distinct().sorted().limit(FINDINGS_MAX).toList();
    }

    private void look() {
        lost("Test removed from", "tests are removed from", TestNames::in, Optional.empty());
        var renaming = new Renaming(texts(WatchedEdit::before), texts(WatchedEdit::after));
        lost(
                "Assertion removed or changed in",
                "assertions are removed or changed in",
                Assertions::in,
                Optional.of(renaming));
        added();
        numbers();
        expectations();
    }

    private List<String> texts(Function<WatchedEdit, Code> side) {
        return files.stream().map(file -> side.apply(file).plain()).toList();
    }

    /** Names or statements of a file. */
    private interface Extract {
        List<String> in(Code code, Language language);
    }

    // What moved to another file of the same change is not lost.
    private void lost(String one, String many, Extract extract, Optional<Renaming> renaming) {
        var left = new HashMap<String, Integer>();
        var tests = files.stream().filter(file -> file.is(Kind.TEST, Kind.MIXED)).toList();
        tests.forEach(
                file ->
                        extract.in(file.after(), file.file().language())
                                .forEach(each -> left.merge(each, 1, Integer::sum)));
        var gone = new LinkedHashMap<WatchedEdit, List<String>>();
        for (var file : tests) {
            var before = extract.in(file.before(), file.file().language());
            gone.put(file, before.stream().filter(each -> !take(left, each)).toList());
        }
        var fresh = left.keySet().stream().filter(each -> take(left, each)).sorted().toList();
        gone.forEach(
                (file, lost) -> {
                    var really =
                            renaming.map(it -> it.unexplained(lost, bounded(fresh))).orElse(lost);
                    tell(file, really, one, many);
                });
    }

    private static List<String> bounded(List<String> all) {
        return all.subList(0, Math.min(COMPARED_MAX, all.size()));
    }

    private static boolean take(Map<String, Integer> left, String one) {
        var count = Objects.requireNonNullElse(left.get(one), 0);
        left.put(one, count - 1);
        return count > 0;
    }

    private void tell(WatchedEdit file, List<String> gone, String one, String many) {
        if (gone.size() > NAMED_MAX) {
            var some =
                    String.join(
                            "; ", gone.subList(0, NAMED_MAX).stream().map(this::shown).toList());
            findings.add("%d %s %s, such as %s".formatted(gone.size(), many, file.path(), some));
        } else {
            gone.forEach(
                    each -> findings.add("%s %s: %s".formatted(one, file.path(), shown(each))));
        }
    }

    private String shown(String statement) {
        var text = RepoPath.shown(statement);
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }

    private void added() {
        var code = files.stream().filter(file -> file.is(Kind.TEST, Kind.MIXED)).toList();
        for (var language : code.stream().map(file -> file.file().language()).distinct().toList()) {
            var same = code.stream().filter(file -> file.file().language() == language).toList();
            Skips.of(language).forEach(each -> more(same, each, it -> each.count(it.masked())));
        }
        var settings = files.stream().filter(this::isSettings).toList();
        Settings.ADDED.forEach(each -> more(settings, each, it -> each.count(it.plain())));
        more(settings, Settings.LEFT_OUT, it -> entries(it.plain()));
        fewer(settings, Settings.RUNS);
        for (var file : code) {
            if (constraints(file.edit().after()) > constraints(file.edit().before())) {
                findings.add("Tests are built only under a condition in " + file.path());
            }
        }
    }

    private boolean isSettings(WatchedEdit file) {
        return file.is(Kind.CONFIG) || file.edit().path().endsWith("conftest.py");
    }

    private static long constraints(String text) {
        return CONSTRAINT.matcher(text).results().count();
    }

    private static long entries(String text) {
        return Settings.LEFT_OUT
                .pattern()
                .matcher(text)
                .results()
                .mapToLong(list -> ENTRY.matcher(list.group()).results().count())
                .sum();
    }

    /** How often something stands in a text. */
    private interface Count {
        long in(Code code);
    }

    private void more(List<WatchedEdit> among, Weakening weakening, Count count) {
        var growth = new LinkedHashMap<WatchedEdit, Long>();
        among.forEach(it -> growth.put(it, count.in(it.after()) - count.in(it.before())));
        if (growth.values().stream().mapToLong(Long::longValue).sum() > 0) {
            growth.forEach((file, more) -> tell(file, more, weakening));
        }
    }

    private void tell(WatchedEdit file, long more, Weakening weakening) {
        if (more > 0) {
            findings.add(weakening.meaning() + " in " + file.path());
        }
    }

    private void fewer(List<WatchedEdit> among, Weakening wanted) {
        Count count = it -> -wanted.count(it.plain());
        more(among, wanted, count);
    }

    private void numbers() {
        for (var file : files) {
            var before = file.before().plain();
            var after = file.after().plain();
            var harmed =
                    switch (file.file().kind()) {
                        case CONFIG -> Thresholds.loweredInSettings(before, after);
                        case TEST, MIXED -> Thresholds.loweredInTests(before, after);
                        case EXPECTED -> List.<String>of();
                    };
            harmed.forEach(what -> findings.add(what + " in " + file.path()));
        }
    }

    private void expectations() {
        for (var file : files) {
            if (isMoved(file)) {
                continue;
            }
            if (file.edit().after().isEmpty() && file.is(Kind.TEST, Kind.EXPECTED)) {
                findings.add("Test file removed: " + file.path());
            } else if (file.is(Kind.EXPECTED) && loses(file.edit())) {
                findings.add("Expected output changed: " + file.path());
            }
        }
    }

    // Under a name that no test runner looks for, a test is not moved but gone.
    private boolean isMoved(WatchedEdit file) {
        return file.edit().after().isEmpty()
                && files.stream()
                        .filter(to -> to.edit().after().equals(file.edit().before()))
                        .anyMatch(to -> isNamed(to) || !isNamed(file));
    }

    private static boolean isNamed(WatchedEdit file) {
        return WatchedFile.isNamed(file.edit().path());
    }

    private static boolean loses(FileEdit edit) {
        var left = new HashMap<String, Integer>();
        edit.after().lines().map(String::strip).forEach(line -> left.merge(line, 1, Integer::sum));
        return edit.before()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .anyMatch(line -> !take(left, line));
    }
}
