package dev.autopack.executor.server.git.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.files.FolderRemoval;
import dev.autopack.executor.server.git.RemoteRepository;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkTreeTest {
    private static final GitLimits LIMITS = new GitLimits(Duration.ofSeconds(20), 1000, 1500, 1000);

    @TempDir Path place;
    private RemoteRepository repository;

    @BeforeEach
    void aRepository() throws IOException {
        repository = RemoteRepository.create(place.resolve("r.git"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void filesAreWrittenByteForByteWithTheirModes() throws IOException {
        var tree =
                checkout(
                        Entry.file(".gitattributes", "* text eol=crlf filter=evil\n"),
                        Entry.program("bin/run.sh", "#!/bin/sh\n"),
                        Entry.file("src/A.java", "a\nb\n"));

        assertThat(tree.resolve("src/A.java")).hasBinaryContent("a\nb\n".getBytes());
        assertThat(Files.isExecutable(tree.resolve("bin/run.sh"))).isTrue();
        assertThat(Files.isExecutable(tree.resolve("src/A.java"))).isFalse();
        assertThat(tree.resolve(".git")).doesNotExist();
    }

    @Test
    void aLinkIsMadeOnlyWhenItStaysInside() throws IOException {
        var secret = Files.writeString(place.resolve("secret"), "secret");

        var tree =
                checkout(
                        Entry.link("absolute", secret.toString()),
                        Entry.link("inside", "target.txt"),
                        Entry.link("outside", "../secret"),
                        Entry.file("target.txt", "target"));

        assertThat(tree.resolve("inside")).hasContent("target");
        assertThat(tree.toFile().list()).containsExactlyInAnyOrder("inside", "target.txt");
    }

    @Test
    void aSubmoduleIsAnEmptyFolder() throws IOException {
        var tree = checkout(new Entry("module", FileMode.GITLINK, new byte[0]));

        assertThat(tree.resolve("module")).isEmptyDirectory();
    }

    @Test
    void aFileOrTreeBeyondItsBoundIsRefused() {
        assertRefused(Entry.file("big", "x".repeat(1001)));
        assertRefused(Entry.file("one", "x".repeat(900)), Entry.file("two", "x".repeat(900)));
    }

    /**
     * What tests may do to their work tree; {@code src/a}, {@code src/b} and {@code bin/run} stand
     * there.
     */
    enum Damage {
        A_FILE_IS_CHANGED {
            @Override
            void in(Path tree) throws IOException {
                Files.writeString(tree.resolve("src/a"), "other");
            }
        },
        A_FILE_IS_CHANGED_TO_THE_SAME_SIZE_AND_TIME {
            @Override
            void in(Path tree) throws IOException {
                var file = tree.resolve("src/a");
                var time = Files.getLastModifiedTime(file);
                Files.writeString(file, "A\n");
                Files.setLastModifiedTime(file, time);
            }
        },
        A_FILE_IS_GONE {
            @Override
            void in(Path tree) throws IOException {
                Files.delete(tree.resolve("src/a"));
            }
        },
        A_FILE_BECAME_A_FOLDER {
            @Override
            void in(Path tree) throws IOException {
                Files.delete(tree.resolve("src/a"));
                Files.createDirectories(tree.resolve("src/a/b/c"));
            }
        },
        A_FILE_BECAME_A_LINK_TO_ITS_TWIN {
            @Override
            void in(Path tree) throws IOException {
                Files.move(tree.resolve("src/a"), tree.resolve("src/twin"));
                Files.createSymbolicLink(tree.resolve("src/a"), Path.of("twin"));
            }
        },
        A_FILE_HAS_A_SECOND_NAME {
            @Override
            void in(Path tree) throws IOException {
                Files.createLink(tree.resolve("src/second"), tree.resolve("src/a"));
            }
        },
        A_FOLDER_BECAME_A_LINK_OUT {
            @Override
            void in(Path tree) throws IOException {
                var outside = Files.createDirectories(tree.resolveSibling("outside"));
                Files.writeString(outside.resolve("precious"), "keep me");
                FolderRemoval.of(tree.resolve("src"));
                Files.createSymbolicLink(tree.resolve("src"), outside);
            }
        },
        A_FOLDER_BECAME_A_FILE {
            @Override
            void in(Path tree) throws IOException {
                FolderRemoval.of(tree.resolve("src"));
                Files.writeString(tree.resolve("src"), "");
            }
        },
        A_FOLDER_IS_SHUT {
            @Override
            void in(Path tree) throws IOException {
                Files.setPosixFilePermissions(tree.resolve("src"), Set.of());
            }
        },
        A_PROGRAM_LOST_ITS_BIT {
            @Override
            void in(Path tree) throws IOException {
                Files.setPosixFilePermissions(
                        tree.resolve("bin/run"), PosixFilePermissions.fromString("rw-r--r--"));
            }
        },
        THINGS_WERE_BUILT {
            @Override
            void in(Path tree) throws IOException {
                Files.writeString(
                        Files.createDirectories(tree.resolve("target/x")).resolve("o"), "o");
                Files.writeString(tree.resolve("src/built"), "o");
                Files.createDirectories(tree.resolve("src/empty"));
            }
        },
        NOTHING {
            @Override
            void in(Path tree) {}
        };

        abstract void in(Path tree) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whateverTestsDidTheNextSwitchHoldsExactlyTheCommit(Damage damage) throws IOException {
        var first =
                repository.commit(
                        "main",
                        Entry.file("src/a", "a\n"),
                        Entry.file("src/b", "b\n"),
                        Entry.program("bin/run", "r\n"));
        var second =
                repository.commit(
                        "main",
                        Entry.file("src/a", "a\n"),
                        Entry.file("src/b/c", "c\n"),
                        Entry.program("bin/run", "r\n"));
        var folder = Files.createDirectory(place.resolve("tree"));
        var tree = new WorkTree(folder, LIMITS);
        switchTo(tree, first);

        for (var commit : List.of(first, second, first)) {
            damage.in(folder);
            switchTo(tree, commit);
            assertThat(content(folder)).isEqualTo(content(fresh(commit)));
            FolderRemoval.of(place.resolve("outside"));
        }
    }

    @Test
    void whatIsOutsideOfALinkStays() throws IOException {
        var commit = repository.commit("main", Entry.file("src/a", "a\n"));
        var folder = Files.createDirectory(place.resolve("tree"));
        var tree = new WorkTree(folder, LIMITS);
        switchTo(tree, commit);
        Damage.A_FOLDER_BECAME_A_LINK_OUT.in(folder);

        switchTo(tree, commit);

        assertThat(place.resolve("outside/precious")).hasContent("keep me");
        assertThat(folder.resolve("src/a")).hasContent("a\n");
    }

    @Test
    void anUntouchedFileIsNotWrittenAgain() throws IOException {
        var first = repository.commit("main", Entry.file("a", "a"), Entry.file("b", "1"));
        var second = repository.commit("main", Entry.file("a", "a"), Entry.file("b", "2"));
        var folder = Files.createDirectory(place.resolve("tree"));
        var tree = new WorkTree(folder, LIMITS);
        switchTo(tree, first);
        var a = Stamp.of(folder.resolve("a"));
        var b = Stamp.of(folder.resolve("b"));

        switchTo(tree, second);

        assertThat(Stamp.of(folder.resolve("a"))).isEqualTo(a);
        assertThat(Stamp.of(folder.resolve("b"))).isNotEqualTo(b);
    }

    private Path fresh(String commit) throws IOException {
        var folder = Files.createTempDirectory(place, "fresh");
        switchTo(new WorkTree(folder, LIMITS), commit);
        return folder;
    }

    private void switchTo(WorkTree tree, String commit) throws IOException {
        try (var walk = new RevWalk(repository.repository())) {
            tree.switchTo(repository.repository(), walk.parseCommit(ObjectId.fromString(commit)));
        }
    }

    /** All that stands in a folder: kind, mode, links and content. */
    private static Map<String, String> content(Path folder) throws IOException {
        var content = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(it -> !it.equals(folder)).toList()) {
                content.put(folder.relativize(path).toString(), described(path));
            }
        }
        return content;
    }

    private static String described(Path path) throws IOException {
        var mode =
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        if (Files.isSymbolicLink(path)) {
            return "link to " + Files.readSymbolicLink(path);
        }
        return Files.isDirectory(path) ? mode : mode + " " + Files.readString(path);
    }

    private void assertRefused(Entry... entries) {
        assertThatThrownBy(() -> checkout(entries))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.reason()).isEqualTo(Reason.REPOSITORY_UNAVAILABLE));
    }

    private Path checkout(Entry... entries) throws IOException {
        var id = ObjectId.fromString(repository.commit("main", entries));
        var tree = Files.createTempDirectory(place, "tree");
        try (var walk = new RevWalk(repository.repository())) {
            new WorkTree(tree, LIMITS).switchTo(repository.repository(), walk.parseCommit(id));
        }
        return tree;
    }
}
