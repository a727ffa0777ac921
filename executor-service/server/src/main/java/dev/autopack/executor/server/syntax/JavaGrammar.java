package dev.autopack.executor.server.syntax;

import com.sun.source.util.JavacTask;
import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java by the parser of the JDK, which resolves nothing and runs nothing. Old sources may use words
 * that are keywords now, so a text is only wrong when it is wrong by the old grammar as well.
 */
final class JavaGrammar implements Grammar {
    private static final List<String> LATEST =
            List.of(
                    "-proc:none",
                    "-source",
                    Integer.toString(Runtime.version().feature()),
                    "--enable-preview");
    private static final List<String> OLD = List.of("-proc:none", "-source", "8");

    private final Optional<JavaCompiler> compiler =
            Optional.ofNullable(ToolProvider.getSystemJavaCompiler());

    @Override
    public Optional<Fault> fault(String content) {
        return compiler.flatMap(javac -> fault(javac, content));
    }

    /** One parser for all of them: making one costs more than a file does. */
    boolean accepts(List<String> contents) {
        // The compiler takes nothing to parse for a mistake of its caller.
        return contents.isEmpty() || acceptsAll(contents);
    }

    private boolean acceptsAll(List<String> contents) {
        return compiler.map(javac -> fault(javac, contents, LATEST).isEmpty()).orElse(true);
    }

    private static Optional<Fault> fault(JavaCompiler javac, String content) {
        var alone = List.of(content);
        return fault(javac, alone, LATEST).filter(_ -> fault(javac, alone, OLD).isPresent());
    }

    private static Optional<Fault> fault(
            JavaCompiler javac, List<String> contents, List<String> options) {
        var told = new DiagnosticCollector<JavaFileObject>();
        var task =
                javac.getTask(
                        Writer.nullWriter(),
                        null,
                        told,
                        options,
                        null,
                        contents.stream().map(Source::new).toList());
        try {
            var _ = ((JavacTask) task).parse();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        return told.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .flatMap(JavaGrammar::fault);
    }

    private static Optional<Fault> fault(Diagnostic<? extends JavaFileObject> error) {
        var line = Math.toIntExact(Math.max(1, error.getLineNumber()));
        return Grammar.fault(line, "Java", error.getMessage(Locale.ROOT));
    }

    /** A text that has no file; the name of the file says nothing about its grammar. */
    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(String content) {
            super(URI.create("memory:///Source.java"), Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }
}
