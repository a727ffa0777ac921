package dev.autopack.verify.corpus.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Gets source jars through Maven, with whatever settings and mirrors the machine has. */
record Downloads(Path folder) {
    private static final long MINUTES_MAX = 20;
    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>history</groupId><artifactId>history</artifactId><version>1</version>
              <packaging>pom</packaging>
              <build><plugins><plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-dependency-plugin</artifactId>
                <configuration>
                  <outputDirectory>${project.basedir}</outputDirectory>
                  <artifactItems>%s</artifactItems>
                </configuration>
              </plugin></plugins></build>
            </project>
            """;
    private static final String ITEM =
            "<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                    + "<classifier>sources</classifier></artifactItem>";

    void get(List<SourceJars.Library> libraries) {
        var items =
                libraries.stream()
                        .flatMap(
                                one ->
                                        one.releases().stream()
                                                .map(
                                                        release ->
                                                                ITEM.formatted(
                                                                        one.group(),
                                                                        one.artifact(),
                                                                        release)))
                        .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pom.xml"), POM.formatted(items));
            run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException {
        var maven =
                new ProcessBuilder("mvn", "-q", "-B", "dependency:copy")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("download.log").toFile())
                        .start();
        try {
            if (!maven.waitFor(MINUTES_MAX, TimeUnit.MINUTES) || maven.exitValue() != 0) {
                throw new IOException("the sources could not be had; see download.log");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the sources were on their way", e);
        } finally {
            maven.destroyForcibly();
        }
    }
}
