package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @TempDir Path tree;

    @Test
    void theUsualPlacesAreFoundAtTheRootAndInModules() throws IOException {
        file("target/surefire-reports/TEST-A.xml");
        file("module/target/surefire-reports/TEST-B.xml");
        file("app/build/test-results/test/TEST-C.xml");
        file("build/reports/junit.xml");
        file("src/other.xml");

        var found = ReportFiles.find(tree, List.of());

        assertThat(found.stream().map(it -> tree.relativize(it).toString()))
                .containsExactly(
                        "app/build/test-results/test/TEST-C.xml",
                        "build/reports/junit.xml",
                        "module/target/surefire-reports/TEST-B.xml",
                        "target/surefire-reports/TEST-A.xml");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        var secret = Files.writeString(Files.createTempFile("secret", ".xml"), "<a/>");
        Files.createDirectories(tree.resolve("out"));
        Files.createSymbolicLink(tree.resolve("out/a.xml"), secret);

        assertThat(ReportFiles.find(tree, List.of("out/*.xml"))).isEmpty();
    }

    @Test
    void staleReportsAreRemovedAndNothingElse() throws IOException {
        var stale = file("out/a.xml");
        var source = file("out/a.txt");

        ReportFiles.removeStale(tree, List.of("out/*.xml"));

        assertThat(stale).doesNotExist();
        assertThat(source).exists();
    }

    private Path file(String path) throws IOException {
        var file = tree.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "<testsuite/>");
    }
}
