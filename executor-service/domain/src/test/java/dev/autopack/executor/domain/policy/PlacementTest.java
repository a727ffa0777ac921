package dev.autopack.executor.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final BaseFiles BASE =
            path ->
                    switch (path.value()) {
                        case "src" -> new BaseFile.Opaque("folder");
                        case "src/a.txt" -> new BaseFile.Text(FileMode.REGULAR, "one\n");
                        case "src/link" -> new BaseFile.Opaque("link");
                        case String _ -> new BaseFile.Absent();
                    };

    @Test
    void aFileBelowAFileOrALinkIsRefused() {
        assertThat(violations(create("src/a.txt/x"), create("src/link/y/z")))
                .containsExactly(
                        "Below a file: src/a.txt cannot hold src/a.txt/x",
                        "Below a file: src/link cannot hold src/link/y/z");
    }

    @Test
    void aFileInAFolderOldOrNewIsNot() {
        assertThat(violations(create("src/b.txt"), create("src/new/c.txt"))).isEmpty();
    }

    @Test
    void aFileThatGoesMakesRoomForAFolder() {
        assertThat(
                        violations(
                                new FileChange.Delete(new RepoPath("src/a.txt")),
                                create("src/a.txt/x")))
                .isEmpty();
    }

    private static List<String> violations(FileChange... changes) {
        return Placement.violations(ChangeSet.of(List.of(changes)), BASE);
    }

    private static FileChange create(String path) {
        return new FileChange.Create(new RepoPath(path), FileMode.REGULAR, "x\n");
    }
}
