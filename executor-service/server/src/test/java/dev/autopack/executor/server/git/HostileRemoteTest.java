package dev.autopack.executor.server.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import dev.autopack.executor.server.git.Passage.Outcome.Done;
import dev.autopack.executor.server.git.Passage.Outcome.Refused;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TagBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories on this machine whose insides are not as git leaves them. */
class HostileRemoteTest {
    private static final List<String> HOOKS =
            """
            pre-receive update post-receive post-update reference-transaction pre-push pre-commit
            commit-msg post-checkout post-commit fsmonitor-watchman pre-auto-gc proc-receive
            """
                    .strip()
                    .transform(names -> List.of(names.split("\\s+")));

    @TempDir Path place;
    private RemoteRepository remote;
    private Passage passage;
    private String first;

    @BeforeEach
    void aRemote() throws IOException {
        remote = RemoteRepository.create(place.resolve("remote.git"));
        first = remote.commit("main", Entry.file("README.md", "hello"));
        passage = new Passage(place.resolve("work"));
    }

    @AfterEach
    void close() {
        passage.close();
        remote.close();
    }

    /** What somebody did to the remote, and what comes of it: a reason, or nothing bad. */
    private record Damage(String what, Deed deed, Optional<Reason> reason) {
        @Override
        public String toString() {
            return what;
        }
    }

    @FunctionalInterface
    private interface Deed {
        void in(HostileRemoteTest test) throws IOException;
    }

    static Stream<Damage> damage() {
        return Stream.of(
                refused("a branch that is a file", it -> it.point("main", it.blob())),
                refused("a branch that is a tree", it -> it.point("main", it.treeOfFirst())),
                refused("a branch at a missing commit", it -> it.write("refs/heads/main", MISSING)),
                missing("a branch that holds rubbish", it -> it.write("refs/heads/main", "what?")),
                missing("no branch at all", it -> Files.delete(it.inside("refs/heads/main"))),
                missing(
                        "a branch that points to itself",
                        it -> it.write("refs/heads/main", "ref: refs/heads/main\n")),
                refused("an object that is not there", it -> it.emptyObjects()),
                refused("objects that are rubbish", it -> it.spoilObjects()),
                refused("objects of somebody else", it -> it.borrowObjects()),
                harmless("a branch that is a tag", it -> it.point("main", it.tag())),
                harmless("a replaced commit", it -> it.point("../replace/" + it.first, it.other())),
                harmless("a graft", it -> it.write("info/grafts", it.first + " " + MISSING)),
                harmless(
                        "refs with odd names",
                        it -> {
                            it.write("refs/heads/a..b", it.first);
                            it.write("refs/heads/-x", it.first);
                            it.write("refs/heads/x.lock", it.first);
                            it.write("refs/heads/ a\u0001b", it.first);
                        }),
                harmless("settings that run programs", it -> it.write("config", EVIL_SETTINGS)),
                harmless("hooks", it -> it.plantHooks(it.inside("hooks"))));
    }

    private static final String MISSING = "2".repeat(40) + "\n";

    private static final String EVIL_SETTINGS =
            """
            [core]
            \trepositoryformatversion = 0
            \tbare = true
            \tfsmonitor = touch evil
            \tsshCommand = touch evil
            \tgitProxy = touch evil
            \thooksPath = hooks
            \tattributesFile = /etc/passwd
            [include]
            \tpath = /dev/null
            [uploadpack]
            \tpackObjectsHook = touch evil
            [filter "evil"]
            \tsmudge = touch evil
            \tclean = touch evil
            \trequired = true
            [receive]
            \tautogc = true
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void damage(Damage damage) throws IOException {
        damage.deed().in(this);

        var outcome = passage.through(remote.url());

        damage.reason()
                .ifPresentOrElse(
                        reason -> assertRefused(outcome, reason),
                        () -> assertThat(outcome).isInstanceOf(Done.class));
        assertNothingRan();
    }

    @Test
    void aMirrorThatSomebodyPlantedHooksInRunsNone() throws IOException {
        passage.through(remote.url());
        plantHooks(Files.createDirectories(passage.mirror().resolve("hooks")));
        Files.writeString(passage.mirror().resolve("config"), EVIL_SETTINGS);
        remote.commit("main", Entry.file("README.md", "more"));

        var outcome = passage.through(remote.url());

        assertThat(outcome).isInstanceOf(Done.class);
        assertNothingRan();
    }

    @Test
    void attributesNameNoPrograms() throws IOException {
        remote.commit(
                "main",
                Entry.file(
                        ".gitattributes",
                        "* filter=evil diff=evil merge=evil text eol=crlf ident\n"),
                Entry.file(".gitconfig", EVIL_SETTINGS),
                Entry.file("a.txt", "$Id$\n"));
        Files.writeString(inside("config"), EVIL_SETTINGS);

        var outcome = passage.through(remote.url());

        assertThat(((Done) outcome).tree().resolve("a.txt")).hasContent("$Id$\n");
        assertNothingRan();
    }

    @Test
    void aBaseThatWasPushedAwayIsUsedWhileItIsKnown() throws IOException {
        assertThat(passage.through(remote.url())).isInstanceOf(Done.class);
        remote.move("refs/heads/main", other());

        assertThat(passage.through(remote.url(), "main", Optional.of(first)))
                .isInstanceOf(Done.class);
        try (var fresh = new Passage(place.resolve("fresh"))) {
            remote.move("refs/autopack/attempts/r1/p1/1", other());
            assertRefused(
                    fresh.through(remote.url(), "main", Optional.of(first)),
                    Reason.REPOSITORY_UNAVAILABLE);
        }
    }

    @Test
    void aRemoteThatGoesBeforeThePushIsMissed() throws IOException {
        var attempt = new AttemptId(new RunId("r1"), new PhaseId("p1"), 1);
        try (var workspace =
                passage.workspaces().open(attempt, remote.url(), "main", Optional.empty())) {
            Files.move(place.resolve("remote.git"), place.resolve("gone"));

            assertThatThrownBy(() -> workspace.push(first, Passage.REF))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            it -> assertThat(it.reason()).isEqualTo(Reason.REPOSITORY_UNAVAILABLE));
        }
    }

    @Test
    void aBranchMayBecomeAFolderOfBranches() throws IOException {
        remote.commit("topic", Entry.file("README.md", "1"));
        assertThat(passage.through(remote.url(), "topic", Optional.empty()))
                .isInstanceOf(Done.class);
        Files.delete(inside("refs/heads/topic"));
        remote.commit("topic/one", Entry.file("README.md", "2"));

        assertThat(passage.through(remote.url(), "topic/one", Optional.empty()))
                .isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "..",
                "../tags/x",
                "a..b",
                "a b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "*",
                "[a",
                "a\\b",
                "x.lock",
                "a@{1}",
                "@",
                "-",
                "a\nb",
                "a\u0000b",
                "refs/heads/main",
                "HEAD",
                "main:refs/heads/other",
                "+main",
                "\u202emain"
            })
    void aBranchOfAnOddNameIsMissing(String branch) {
        assertRefused(
                passage.through(remote.url(), branch, Optional.empty()),
                Reason.BASE_BRANCH_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"feature/\u00fcber", "a-b_c.d", "100%", "a'b\"c", "$(id)", "`id`", "{a}"})
    void aBranchOfALegalNameIsFound(String branch) throws IOException {
        remote.commit(branch, Entry.file("README.md", "1"));

        assertThat(passage.through(remote.url(), branch, Optional.empty()))
                .isInstanceOf(Done.class);
    }

    @Test
    void theExecutorsOwnFolderIsNobodysRepository() throws IOException {
        passage.through(remote.url());
        var mirror = passage.mirror();
        var disguise = Files.createSymbolicLink(place.resolve("innocent.git"), mirror);
        var roundabout = passage.work().resolve("../work/mirrors/" + mirror.getFileName());

        for (var url : List.of(mirror, disguise, roundabout, mirror.toUri())) {
            assertRefused(passage.through(url.toString()), Reason.REPOSITORY_UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/zero",
                "/dev/null",
                "/etc/passwd",
                "/proc/self",
                "/",
                "file:///etc/passwd",
                "file://host/etc",
                "file:///../../etc/passwd",
                "/a\u0000b",
                "-u/x",
                "--upload-pack=id",
                "ext::touch% evil",
                "https://",
                "http://[",
                "git://h/r",
                "sftp://h/r",
                "ftp://h/r",
                "bundle:///x",
                "amazon-s3://k@b/r",
                "fd::17",
                "https:///r.git",
                "~root/x"
            })
    void anAddressThatIsNoneIsRefused(String url) {
        assertRefused(passage.through(url), Reason.REPOSITORY_UNAVAILABLE);
    }

    private static Damage refused(String what, Deed deed) {
        return new Damage(what, deed, Optional.of(Reason.REPOSITORY_UNAVAILABLE));
    }

    private static Damage missing(String what, Deed deed) {
        return new Damage(what, deed, Optional.of(Reason.BASE_BRANCH_MISSING));
    }

    private static Damage harmless(String what, Deed deed) {
        return new Damage(what, deed, Optional.empty());
    }

    private static void assertRefused(Passage.Outcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal().reason()).isEqualTo(reason));
    }

    private void assertNothingRan() throws IOException {
        try (var paths = Files.walk(place)) {
            assertThat(paths.filter(it -> it.endsWith("evil"))).isEmpty();
        }
    }

    private Path inside(String path) {
        return place.resolve("remote.git").resolve(path);
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(inside(path).getParent());
        Files.writeString(inside(path), content);
    }

    private void point(String branch, ObjectId id) throws IOException {
        var ref = Path.of("refs/heads").resolve(branch).normalize();
        write(ref.toString(), id.name() + "\n");
    }

    private ObjectId blob() throws IOException {
        return insert(Constants.OBJ_BLOB, "just a file".getBytes(StandardCharsets.UTF_8));
    }

    private ObjectId insert(int type, byte[] content) throws IOException {
        try (var objects = remote.repository().newObjectInserter()) {
            var id = objects.insert(type, content);
            objects.flush();
            return id;
        }
    }

    private ObjectId treeOfFirst() throws IOException {
        return remote.repository().resolve(first + "^{tree}");
    }

    private ObjectId tag() throws IOException {
        var tag = new TagBuilder();
        tag.setTag("v1");
        tag.setObjectId(ObjectId.fromString(first), Constants.OBJ_COMMIT);
        tag.setMessage("A tag\n");
        return insert(Constants.OBJ_TAG, tag.build());
    }

    private ObjectId other() throws IOException {
        return ObjectId.fromString(remote.commit("other", Entry.file("README.md", "other")));
    }

    private List<Path> objects() throws IOException {
        try (var files = Files.walk(inside("objects"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void emptyObjects() throws IOException {
        for (var file : objects()) {
            Files.delete(file);
        }
    }

    private void spoilObjects() throws IOException {
        for (var file : objects()) {
            Files.delete(file);
            Files.writeString(file, "rubbish");
        }
    }

    private void borrowObjects() throws IOException {
        Files.move(inside("objects"), place.resolve("elsewhere"));
        write("objects/info/alternates", place.resolve("elsewhere") + "\n");
    }

    private void plantHooks(Path hooks) throws IOException {
        Files.createDirectories(hooks);
        for (var name : HOOKS) {
            var hook = hooks.resolve(name);
            Files.writeString(hook, "#!/bin/sh\ntouch '%s'\n".formatted(place.resolve("evil")));
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
