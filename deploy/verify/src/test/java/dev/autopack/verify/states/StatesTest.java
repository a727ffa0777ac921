package dev.autopack.verify.states;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.verify.source.Checkout;
import dev.autopack.verify.source.JavaFile;
import dev.autopack.verify.source.JavaFiles;
import dev.autopack.verify.source.PrintedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages under docs/states show the states and moves of the code. */
class StatesTest {
    private final Checkout checkout = Checkout.here();

    @Test
    void pagesShowTheStatesOfTheCode() {
        var pages = new TreeMap<Path, String>();
        var folder = checkout.resolve("docs/states");
        for (var file : domainFiles()) {
            var machine = Machine.of(typeOf(file));
            if (!machine.moves().isEmpty()) {
                var page = StatePage.of(machine, file, checkout.relative(file.path()));
                pages.put(folder.resolve(StatePage.name(machine)), page);
            }
        }

        assertThat(pages).hasSizeGreaterThan(2);
        pages.forEach((path, page) -> new PrintedPage(path, page).assertKept());
    }

    @Test
    void noPageIsLeftOverFromATypeThatIsGone() throws IOException {
        var names =
                domainFiles().stream()
                        .map(StatesTest::typeOf)
                        .map(Machine::of)
                        .filter(machine -> !machine.moves().isEmpty())
                        .map(StatePage::name)
                        .collect(Collectors.toSet());

        try (var pages = Files.list(checkout.resolve("docs/states"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void movesAreReadFromMethodsThatAnswerWithASibling() {
        var machine = Machine.of(Door.class);

        assertThat(machine.moves())
                .containsExactly(
                        new Machine.Move("Ajar", "lock", "Locked"),
                        new Machine.Move("Closed", "lock", "Locked"),
                        new Machine.Move("Closed", "open", "Ajar"));
        assertThat(machine.isFinal("Locked")).isTrue();
    }

    private List<JavaFile> domainFiles() {
        var paths =
                checkout.modules().stream()
                        .filter(module -> module.name().endsWith("/domain"))
                        .flatMap(module -> module.sources("main").stream())
                        .toList();
        return JavaFiles.parse(paths).stream().filter(StatesTest::mayHoldStates).toList();
    }

    private static boolean mayHoldStates(JavaFile file) {
        return file.text().contains("sealed interface") || file.text().contains(" enum ");
    }

    private static Class<?> typeOf(JavaFile file) {
        try {
            var name = file.packageName() + "." + file.name().replace(".java", "");
            return Class.forName(name, false, StatesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A door, to see moves being read. */
    sealed interface Door {
        /** Not locked. */
        sealed interface Loose extends Door {
            default Locked lock() {
                return new Locked();
            }
        }

        record Ajar() implements Loose {
            Stream<String> unrelated() {
                return Stream.of();
            }
        }

        record Closed() implements Loose {
            Ajar open() {
                return new Ajar();
            }
        }

        record Locked() implements Door {}
    }
}
