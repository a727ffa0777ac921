import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles the project and runs its tests with JUnit; the exit status is JUnit's own. */
public class RunTests {
    private static final Path JUNIT = Path.of("lib", "junit-platform-console-standalone.jar");
    private static final Path CLASSES = Path.of("build", "classes");

    public static void main(String[] args) throws Exception {
        compile();
        var loader = new URLClassLoader(new URL[] {JUNIT.toUri().toURL()});
        Thread.currentThread().setContextClassLoader(loader);
        Class.forName("org.junit.platform.console.ConsoleLauncher", true, loader)
                .getMethod("main", String[].class)
                .invoke(null, (Object) junitArguments());
    }

    private static void compile() throws Exception {
        Files.createDirectories(CLASSES);
        var arguments = new ArrayList<>(List.of("-d", CLASSES.toString(), "-cp", JUNIT.toString(), "-proc:none"));
        for (var folder : List.of("src/main/java", "src/test/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().forEach(arguments::add);
            }
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            System.exit(2);
        }
    }

    private static String[] junitArguments() {
        return new String[] {
            "execute", "--disable-banner", "--details=summary", "--include-engine=junit-jupiter",
            "--class-path=" + CLASSES + File.pathSeparator + "config",
            "--scan-class-path=" + CLASSES, "--reports-dir=build/reports"
        };
    }
}
