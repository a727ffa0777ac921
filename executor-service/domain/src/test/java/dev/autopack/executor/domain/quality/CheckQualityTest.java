package dev.autopack.executor.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckQualityTest {
    private static final SyntaxCheck KNOWS_NOTHING = (_, _) -> Optional.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "...",
                "    ...",
                "// ...",
                "// ... more code",
                "// rest unchanged",
                "// ... rest of the file remains the same ...",
                "/* ... existing code ... */",
                "{/* ... existing code ... */}",
                "// (rest of the implementation)",
                "// remaining methods omitted for brevity",
                "// ... existing imports",
                "// existing code ...",
                "// ...rest of class",
                "\u2026",
                "// [...]"
            })
    void aPlaceholderBlocks(String line) {
        assertThat(codes(created("src/A.java", "class A {\n" + line + "\n}\n")))
                .containsExactly(QualityCode.TRUNCATION_MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logger.info(\"Processing...\");",
                "String s = \"...\";",
                "String t = \"\"\"\n...\n\"\"\";",
                "/*\n...\n*/",
                " * ...",
                "void f(Object... rest) {}",
                "// waits until the rest of the queue is read",
                "// the rest is padding",
                "// a list\n// ...\n// of comments"
            })
    void threeDotsThatMeanSomethingDoNot(String text) {
        assertThat(codes(created("src/A.java", "class A {\n" + text + "\n}\n"))).isEmpty();
    }

    @Test
    void anEllipsisIsABodyInPythonButNoModule() {
        assertThat(codes(created("a.py", "def f():\n    ...\n"))).isEmpty();
        assertThat(codes(created("a.py", "def f():\n    \"\"\"Doc.\"\"\"\n    ...\n"))).isEmpty();
        assertThat(codes(created("a.py", "\"\"\"\n...\n\"\"\"\n"))).isEmpty();
        assertThat(codes(created("a.py", "import os\n...\nx = 1\n")))
                .containsExactly(QualityCode.TRUNCATION_MARK);
        assertThat(codes(created("a.py", "x = 1\n# ... more code\n")))
                .containsExactly(QualityCode.TRUNCATION_MARK);
    }

    @Test
    void aPlaceholderOfOldIsNotTheChangesFault() {
        var before = "class A {\n    // ... more code\n}\n";

        assertThat(codes(modified("A.java", before, before + "// end\n"))).isEmpty();
        assertThat(codes(modified("A.java", before, before + "    // ... more code\n")))
                .containsExactly(QualityCode.TRUNCATION_MARK);
    }

    @Test
    void proseMayTrailOff() {
        assertThat(codes(created("README.md", "# Usage\n...\n"))).isEmpty();
        assertThat(codes(created("a.yaml", "a: 1\n...\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", ">>>>>>> feature/x", "<<<<<<<", ">>>>>>>"})
    void aConflictMarkerBlocks(String line) {
        assertThat(codes(created("src/a.go", "package a\n" + line + "\n")))
                .containsExactly(QualityCode.CONFLICT_MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=======", "  <<<<<<< HEAD", "<<<<<<<<", ">>>>>>>>", "\"<<<<<<<\""})
    void whatOnlyLooksLikeAMarkerDoesNot(String line) {
        assertThat(codes(created("src/a.go", "package a\n" + line + "\n"))).isEmpty();
    }

    @Test
    void aPageAboutGitMayShowAConflict() {
        var conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n";

        assertThat(codes(created("docs/git.md", "```\n" + conflict + "```\n"))).isEmpty();
        assertThat(codes(created("src/test/fixtures/a.txt", conflict))).isEmpty();
        assertThat(codes(created("docs/git.md", "Text\n" + conflict)))
                .containsExactly(QualityCode.CONFLICT_MARKER);
    }

    @Test
    void markersOfOldAreNotTheChangesFault() {
        var before = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n";

        assertThat(codes(modified("a.go", before, before + "c\n"))).isEmpty();
    }

    @Test
    void anUnfinishedYamlFileBlocks() {
        assertThat(codes(created("a.yml", "a:\n  - b\n  -\n")))
                .containsExactly(QualityCode.UNFINISHED_YAML);
        assertThat(codes(created("a.yml", "a:\n  run: |\n")))
                .containsExactly(QualityCode.UNFINISHED_YAML);
        assertThat(codes(created("a.yml", "run: >-\n")))
                .containsExactly(QualityCode.UNFINISHED_YAML);
        assertThat(codes(created("a.yml", "a:\n  - b\n"))).isEmpty();
        assertThat(codes(modified("a.yml", "a: |\n", "b: 1\na: |\n"))).isEmpty();
    }

    @Test
    void aNewFileThatEndsInsideAStringBlocks() {
        assertThat(codes(created("a.ts", "const a = 1;\nconst b = \"x")))
                .contains(QualityCode.UNCLOSED_QUOTE);
        assertThat(codes(created("a.ts", "const a = \"x\";\n"))).isEmpty();
        assertThat(codes(created("a.ts", "const a = \"\\\"\";\n"))).isEmpty();
    }

    @Test
    void aWarningDoesNotBlock() {
        var faults = faults(created("a.txt", "one"), Set.of());

        assertThat(faults)
                .extracting(QualityFault::code)
                .containsExactly(QualityCode.NO_FINAL_NEWLINE);
        assertThat(faults).noneMatch(QualityFault::blocks);
    }

    @Test
    void whatDidNotParseBeforeIsNotBlamed() {
        SyntaxCheck syntax =
                (_, text) ->
                        text.contains("!")
                                ? Optional.of(new SyntaxCheck.Fault(2, "no"))
                                : Optional.empty();

        assertThat(check(syntax, modified("a.x", "a\n", "a\n!\n")))
                .extracting(QualityFault::text)
                .containsExactly("syntax_error: a.x line 2: no");
        assertThat(check(syntax, modified("a.x", "!\n", "!\nb\n"))).isEmpty();
        assertThat(check(syntax, created("a.x", "!\n"))).hasSize(1);
    }

    @Test
    void lostNamesBlockUnlessThePlanAllowsThem() {
        var before = "def a():\n    pass\n\ndef b():\n    pass\n\nclass C:\n    pass\n";
        var after = "def a():\n    return 1\n\nX = 1\n";

        assertThat(codes(modified("m.py", before, after)))
                .containsExactly(QualityCode.SYMBOLS_LOST);
        assertThat(faults(modified("m.py", before, after), Set.of(Leeway.SYMBOL_REMOVAL)))
                .isEmpty();
    }

    @Test
    void aNameThatMovesToAnotherFileIsKept() {
        var before = "def a():\n    return 1\n\ndef b():\n    return 2\n";
        var change =
                new Change(
                        Map.of("m.py", before),
                        List.of(
                                modify("m.py", "def a():\n    return 1\n"),
                                create("n.py", "def b():\n    return 3\n")));

        assertThat(codes(change)).isEmpty();
    }

    @Test
    void aRenamedFunctionIsKept() {
        var before = "def a():\n    return compute(1)\n";

        assertThat(codes(modified("m.py", before, before.replace(" a()", " first()")))).isEmpty();
    }

    @Test
    void aLongFileOfWhichLittleIsLeftBlocks() {
        var before = numbered(0, 300);

        assertThat(codes(modified("a.txt", before, numbered(0, 100) + numbered(900, 1100))))
                .containsExactly(QualityCode.STRUCTURE_LOST);
        assertThat(codes(modified("a.txt", before, numbered(60, 300)))).isEmpty();
        assertThat(faults(modified("a.txt", before, "x\n"), Set.of(Leeway.MASS_DELETION)))
                .isEmpty();
        assertThat(codes(modified("a.txt", numbered(0, 299), "x\n"))).isEmpty();
    }

    private record Change(Map<String, String> base, List<FileChange> changes) {
        BaseFiles files() {
            return path ->
                    base.containsKey(path.value())
                            ? new BaseFile.Text(FileMode.REGULAR, base.get(path.value()))
                            : new BaseFile.Absent();
        }
    }

    private static Change created(String path, String content) {
        return new Change(Map.of(), List.of(create(path, content)));
    }

    private static Change modified(String path, String before, String after) {
        return new Change(Map.of(path, before), List.of(modify(path, after)));
    }

    private static FileChange create(String path, String content) {
        return new FileChange.Create(new RepoPath(path), FileMode.REGULAR, content);
    }

    private static FileChange modify(String path, String content) {
        return new FileChange.Modify(new RepoPath(path), FileMode.REGULAR, content);
    }

    private static List<QualityCode> codes(Change change) {
        return new ArrayList<>(
                faults(change, Set.of()).stream().map(QualityFault::code).distinct().toList());
    }

    private static List<QualityFault> faults(Change change, Set<Leeway> leeway) {
        return new CheckQuality(KNOWS_NOTHING)
                .faults(ChangeSet.of(change.changes()), change.files(), leeway);
    }

    private static List<QualityFault> check(SyntaxCheck syntax, Change change) {
        return new CheckQuality(syntax)
                .faults(ChangeSet.of(change.changes()), change.files(), Set.of());
    }

    private static String numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("line %d\n"::formatted)
                .collect(Collectors.joining());
    }
}
