package dev.autopack.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.autopack.verify.source.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the architecture, over the class files of all modules. */
class ArchitectureTest {
    private static final String DATABASE =
            ".*(postgresql|agroal|jdbc|flyway|hibernate-(core|orm|panache)|qdrant|HikariCP).*";

    private static JavaClasses product;

    @BeforeAll
    static void importClassFiles() {
        var folders =
                Checkout.here().modules().stream()
                        .map(Checkout.Module::classes)
                        .filter(Files::isDirectory)
                        .toList();
        product = new ClassFileImporter().importPaths(folders);
    }

    @Test
    void classFilesOfThisJavaAreRead() {
        assertThat(product.contain("dev.autopack.api.domain.phase.PhaseState")).isTrue();
        assertThat(product.size()).isGreaterThan(300);
    }

    @Test
    void aDomainImportsTheJdkAndItself() {
        check(Rules.DOMAIN_IS_PLAIN_JAVA);
    }

    @Test
    void servicesMeetAtTheirContracts() {
        check(Rules.SERVICES_MEET_AT_CONTRACTS);
    }

    @Test
    void onlyTheRemoteEdgeNamesOtherContracts() {
        check(Rules.ONLY_REMOTE_CALLS_OTHERS);
    }

    @Test
    void onlyStoresKnowTheDatabase() {
        check(Rules.ONLY_STORES_KNOW_THE_DATABASE);
    }

    @Test
    void typesOfTheEdgesArePackagePrivate() {
        check(Rules.EDGES_ARE_HIDDEN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(Rules.NOTHING_IS_INJECTED_INTO_FIELDS);
    }

    @Test
    void aDomainNeitherReadsTheClockNorRollsDice() {
        check(Rules.DOMAIN_HAS_NO_HIDDEN_INPUTS);
    }

    @Test
    void everyRouteSaysWhoMayCall() {
        check(Rules.EVERY_ROUTE_IS_GUARDED);
    }

    @Test
    void packagesDoNotImportEachOtherInCircles() {
        check(Rules.NO_PACKAGE_CYCLES);
    }

    @Test
    void theExecutorShipsNothingThatReachesADatabase() throws IOException {
        var target = Checkout.here().resolve("executor-service/server/target");
        try (var jars = Files.newDirectoryStream(target, "*-runner.jar")) {
            for (var jar : jars) {
                assertThat(classPath(jar.toFile()))
                        .isNotEmpty()
                        .noneMatch(n -> n.matches(DATABASE));
            }
        }
    }

    private static String[] classPath(java.io.File jar) throws IOException {
        try (var opened = new JarFile(jar)) {
            var names = opened.getManifest().getMainAttributes();
            return names.getValue(Attributes.Name.CLASS_PATH).split(" ");
        }
    }

    private static void check(ArchRule rule) {
        rule.check(product);
    }
}
