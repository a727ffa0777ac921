package dev.autopack.executor.server.git;

import static dev.autopack.executor.server.git.RawTree.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.server.git.Passage.Outcome.Done;
import dev.autopack.executor.server.git.Passage.Outcome.Refused;
import dev.autopack.executor.server.git.RawTree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees that no friend commits, through everything that an attempt does with a repository. */
class HostileTreeTest {
    @TempDir Path place;
    private Path precious;

    @BeforeEach
    void somethingOutside() throws IOException {
        precious = Files.writeString(place.resolve("precious"), "keep me");
    }

    /** A tree, and what it is refused with. */
    private record Bad(String what, Tree tree, String sentence) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** A tree, and which of its names are on disk and which are not. */
    private record Odd(String what, Tree tree, List<String> there, List<String> notThere) {
        @Override
        public String toString() {
            return what;
        }
    }

    @FunctionalInterface
    private interface Tree {
        Node[] of(RawTree raw) throws IOException;
    }

    static Stream<Bad> bad() {
        return Stream.concat(badNames(), badSizes());
    }

    private static Stream<Bad> badNames() {
        var checked = "git's own checks";
        return Stream.of(
                bad("a .git folder", raw -> hooked(raw, ".git"), checked),
                bad("a .GIT folder", raw -> hooked(raw, ".GIT"), checked),
                bad("a .gIt folder deep inside", raw -> inside(raw, ".gIt"), checked),
                bad("a folder by git's short name", raw -> hooked(raw, "git~1"), checked),
                bad("a .git. folder", raw -> hooked(raw, ".git."), checked),
                bad("a '.git ' folder", raw -> hooked(raw, ".git "), checked),
                bad("a .git file", raw -> nodes(raw.file(".git", "gitdir: /etc")), checked),
                bad("a .git link", raw -> nodes(raw.link(".git", "/etc")), checked),
                bad("a .git submodule", raw -> nodes(raw.module(".git")), checked),
                bad("a .. folder", raw -> hooked(raw, ".."), checked),
                bad("a . folder", raw -> hooked(raw, "."), checked),
                bad("no name", raw -> nodes(raw.file("", "x")), checked),
                bad("a slash in a name", raw -> nodes(raw.file("../../x", "x")), checked),
                bad("an absolute name", raw -> nodes(raw.file("/tmp/x", "x")), checked),
                bad("a NUL in a name", raw -> nodes(raw.file("a\0b", "x")), ""),
                bad(
                        "one name twice",
                        raw -> nodes(raw.file("a", "1"), raw.file("a", "2")),
                        checked),
                bad(
                        "a link and a folder of one name",
                        raw -> nodes(raw.link("a", "/tmp"), raw.folder("a", raw.file("x", "x"))),
                        checked),
                bad(
                        "unsorted names",
                        raw -> nodes(raw.file("b", "1"), raw.file("a", "2")),
                        checked),
                bad(
                        "names that read alike",
                        raw ->
                                nodes(
                                        raw.file(bytes("\u00e9"), bytes("1")),
                                        raw.file(new byte[] {(byte) 0xe9}, bytes("2"))),
                        "read alike"));
    }

    private static Stream<Bad> badSizes() {
        return Stream.of(
                bad(
                        "a name of 256 bytes",
                        raw -> nodes(raw.file("x".repeat(256), "x")),
                        "name longer than 255"),
                bad(
                        "a path too long for any disk",
                        raw -> nodes(longPath(raw, 16)),
                        "path longer than"),
                bad("1,000 folders in each other", raw -> nodes(raw.deep(1_000)), "deeper than"),
                bad("200,001 files", raw -> raw.many(1, 200_001), "more than 200000 files"),
                bad("a million files", raw -> raw.many(1_000, 1_000), "more than 200000 files"),
                bad(
                        "paths of 100 MB",
                        raw -> nodes(longPath(raw, 11, raw.many(199, 999))),
                        "paths of the repository"),
                bad(
                        "a huge file",
                        raw -> nodes(raw.file("a", "x".repeat((1 << 20) + 1))),
                        "a file larger than allowed"),
                bad("a file beyond any object", raw -> nodes(huge(raw)), "object larger"),
                bad("a huge total", HostileTreeTest::fiveMegabytes, "larger than allowed together"),
                bad("a missing file", raw -> nodes(raw.missing("a", FileMode.REGULAR_FILE)), ""),
                bad("a missing folder", raw -> nodes(raw.missing("a", FileMode.TREE)), ""));
    }

    static Stream<Odd> odd() {
        return Stream.concat(oddLinks(), oddNames());
    }

    private static Stream<Odd> oddLinks() {
        return Stream.of(
                odd("an absolute link", raw -> nodes(raw.link("a", "/etc/passwd")), "", "a"),
                odd("a link to /proc/self", raw -> nodes(raw.link("a", "/proc/self")), "", "a"),
                odd("a link up", raw -> nodes(raw.link("a", "../../precious")), "", "a"),
                odd("a link to the mirrors", raw -> nodes(raw.link("a", "../../mirrors")), "", "a"),
                odd(
                        "a chain out",
                        raw -> nodes(raw.link("a", "b"), raw.link("b", "/etc")),
                        "a",
                        "b"),
                odd(
                        "a chain that climbs",
                        raw ->
                                nodes(
                                        raw.folder("d", raw.link("up", "..")),
                                        raw.link("x", "d/up/../precious"),
                                        raw.link("y", "d/up/d/up/y")),
                        "d/up,y",
                        "x"),
                odd("a link to itself", raw -> nodes(raw.link("a", "a")), "a", ""),
                odd("a link with a NUL", raw -> nodes(raw.link("a", "b\0/../../..")), "", "a"),
                odd("an endless link", raw -> nodes(raw.link("a", "b/".repeat(3_000))), "", "a"),
                odd("an empty link", raw -> nodes(raw.link("a", "")), "", "a"),
                odd(
                        "a link to a git folder",
                        raw -> nodes(raw.link("a", "d/.GIT/hooks")),
                        "",
                        "a"));
    }

    private static Stream<Odd> oddNames() {
        return Stream.of(
                odd("a line break", raw -> nodes(raw.file("a\nb\r", "x")), "a\nb\r", ""),
                odd(
                        "a terminal's escape",
                        raw -> nodes(raw.file("\u001b[2J", "x")),
                        "\u001b[2J",
                        ""),
                odd(
                        "names that differ in case",
                        raw -> nodes(raw.file("A", "1"), raw.file("a", "2")),
                        "A,a",
                        ""),
                odd(
                        "names that differ in composition",
                        raw -> nodes(raw.file("e\u0301", "1"), raw.file("\u00e9", "2")),
                        "e\u0301,\u00e9",
                        ""),
                odd(
                        "a name that is not UTF-8",
                        raw -> nodes(raw.file(new byte[] {(byte) 0xff, 'a'}, bytes("x"))),
                        "",
                        ""),
                odd(
                        "submodules from anywhere",
                        raw ->
                                nodes(
                                        raw.file(
                                                ".gitmodules",
                                                """
                                                [submodule "a"]
                                                \tpath = evil
                                                \turl = ext::sh -c touch% /tmp/evil
                                                [submodule "../../b"]
                                                \tpath = -u./x
                                                \turl = file:///etc
                                                """),
                                        raw.module("evil")),
                        ".gitmodules,evil",
                        "evil/.git"),
                odd("links for settings", raw -> settings(raw), "d", ".gitmodules,.gitattributes"),
                odd("100,000 files", raw -> raw.many(100, 1_000), "d0000099/f0000999", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bad(Bad bad) throws IOException {
        var outcome = pass(bad.tree());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> {
                            assertThat(it.refusal().reason())
                                    .isEqualTo(Reason.REPOSITORY_UNAVAILABLE);
                            assertThat(it.refusal().getMessage()).contains(bad.sentence());
                        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void odd(Odd odd) throws IOException {
        var outcome = pass(odd.tree());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Done.class,
                        it -> {
                            assertThat(odd.there()).allMatch(path -> isThere(it, path));
                            assertThat(odd.notThere()).noneMatch(path -> isThere(it, path));
                        });
    }

    @Test
    void aTreeThatUnfoldsToNoEndIsRefused() throws IOException {
        try (var remote = RemoteRepository.create(place.resolve("remote.git"));
                var passage = new Passage(place.resolve("work"))) {
            remote.commitBomb("main", 50, 40);

            assertThat(passage.through(remote.url())).isInstanceOf(Refused.class);
        }
    }

    private Passage.Outcome pass(Tree tree) throws IOException {
        try (var remote = RemoteRepository.create(place.resolve("remote.git"));
                var passage = new Passage(place.resolve("work"));
                var objects = remote.repository().newObjectInserter()) {
            var raw = new RawTree(objects);
            var id = raw.tree(tree.of(raw));
            objects.flush();
            remote.commit("main", id);
            var outcome = passage.through(remote.url());
            requireNothingOutside();
            return keep(outcome);
        }
    }

    // The work tree goes when the workspaces close; what was in it is looked at before.
    private Passage.Outcome keep(Passage.Outcome outcome) throws IOException {
        if (outcome instanceof Done(var listed, var tree, var commit)) {
            var kept = place.resolve("kept");
            Files.move(tree, kept);
            Files.createDirectory(tree);
            return new Done(listed, kept, commit);
        }
        return outcome;
    }

    private void requireNothingOutside() throws IOException {
        assertThat(precious).hasContent("keep me");
        assertThat(place.toFile().list())
                .containsExactlyInAnyOrder("precious", "remote.git", "work");
        assertThat(place.resolve("work").toFile().list()).isSubsetOf("mirrors", "trees");
    }

    private static boolean isThere(Done done, String path) {
        return Files.exists(done.tree().resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private static Bad bad(String what, Tree tree, String sentence) {
        return new Bad(what, tree, sentence);
    }

    private static Odd odd(String what, Tree tree, String there, String notThere) {
        return new Odd(what, tree, names(there), names(notThere));
    }

    private static List<String> names(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(",", -1));
    }

    private static Node[] nodes(Node... nodes) {
        return nodes;
    }

    private static Node[] hooked(RawTree raw, String name) throws IOException {
        var hook = raw.file("post-checkout", "#!/bin/sh\ntouch /tmp/evil\n");
        return nodes(raw.folder(name, raw.folder("hooks", hook)));
    }

    private static Node[] inside(RawTree raw, String name) throws IOException {
        return nodes(raw.folder("a", raw.folder("b", hooked(raw, name))));
    }

    private static Node[] settings(RawTree raw) throws IOException {
        return nodes(
                raw.link(".gitattributes", "/etc/gitattributes"),
                raw.link(".gitmodules", "../config"),
                raw.folder("d", raw.file("f", "x")));
    }

    private static Node longPath(RawTree raw, int levels, Node... last) throws IOException {
        var name = "x".repeat(250);
        var node = last.length == 0 ? raw.file(name, "x") : raw.folder(name, last);
        for (var level = 1; level < levels; level++) {
            node = raw.folder(name, node);
        }
        return node;
    }

    private static Node[] fiveMegabytes(RawTree raw) throws IOException {
        var megabyte = raw.file("a", "x".repeat(1 << 20));
        return IntStream.range(0, 5)
                .mapToObj(i -> new Node(bytes("f" + i), megabyte.mode(), megabyte.id()))
                .toArray(Node[]::new);
    }

    private static Node huge(RawTree raw) throws IOException {
        return raw.file(bytes("a"), new byte[(16 << 20) + 1]);
    }
}
