package dev.autopack.verify.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Sources that break a rule, written and compiled only to see the check fail. */
public record Fixture(Path folder) {

    /** Writes sources; the key is the qualified type name. */
    public List<Path> write(Map<String, String> sources) {
        return sources.entrySet().stream().map(e -> write(e.getKey(), e.getValue())).toList();
    }

    /** Writes and compiles; the answer is the folder of class files. */
    public Path compile(Map<String, String> sources) {
        var classes = folder.resolve("classes");
        var arguments =
                Stream.concat(
                        Stream.of(
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        write(sources).stream().map(Path::toString));
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
        return classes;
    }

    private Path write(String type, String source) {
        var dot = type.lastIndexOf('.');
        var file = folder.resolve("java").resolve(type.replace('.', '/') + ".java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(
                    file, "package %s;%n%s%n".formatted(type.substring(0, dot), source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
