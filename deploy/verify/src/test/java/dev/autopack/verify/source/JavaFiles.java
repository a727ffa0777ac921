package dev.autopack.verify.source;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Parses source files with the compiler of the JDK. */
public final class JavaFiles {
    private JavaFiles() {}

    public static List<JavaFile> parse(List<Path> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(paths));
            var trees = DocTrees.instance(task);
            var parsed = new ArrayList<JavaFile>();
            for (var unit : task.parse()) {
                var text = unit.getSourceFile().getCharContent(true).toString();
                parsed.add(new JavaFile(Path.of(unit.getSourceFile().toUri()), text, unit, trees));
            }
            return List.copyOf(parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
