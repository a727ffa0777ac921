package dev.autopack.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.autopack.verify.source.Fixture;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the architecture is able to fail. */
class RulesTest {
    @TempDir Path folder;

    @Test
    void aDomainThatKnowsALibraryIsFound() {
        var found =
                evaluate(
                        Rules.DOMAIN_IS_PLAIN_JAVA,
                        Map.of(
                                "dev.autopack.api.domain.x.Wrong",
                                "class Wrong { java.sql.Connection c; }"));

        assertThat(found.getFailureReport().getDetails()).anyMatch(l -> l.contains("Connection"));
    }

    @Test
    void aServiceThatKnowsAnothersDomainIsFound() {
        var found =
                evaluate(
                        Rules.SERVICES_MEET_AT_CONTRACTS,
                        Map.of(
                                "dev.autopack.sync.domain.x.Inner", "public class Inner {}",
                                "dev.autopack.api.server.x.Wrong",
                                        "class Wrong { dev.autopack.sync.domain.x.Inner i; }"));

        assertThat(found.hasViolation()).isTrue();
    }

    @Test
    void aContractThatKnowsItsDomainIsFound() {
        var found =
                evaluate(
                        Rules.SERVICES_MEET_AT_CONTRACTS,
                        Map.of(
                                "dev.autopack.sync.domain.x.Inner", "public class Inner {}",
                                "dev.autopack.sync.contract.Wrong",
                                        "class Wrong { dev.autopack.sync.domain.x.Inner[] i; }"));

        assertThat(found.hasViolation()).isTrue();
    }

    @Test
    void theLauncherMayKnowTheLedgerOnly() {
        var sources =
                Map.of(
                        "dev.autopack.api.domain.ledger.L", "public class L {}",
                        "dev.autopack.api.domain.run.R", "public class R {}",
                        "dev.autopack.local.Good",
                                "class Good { dev.autopack.api.domain.ledger.L i; }",
                        "dev.autopack.local.Wrong",
                                "class Wrong { dev.autopack.api.domain.run.R i; }");

        var found = evaluate(Rules.SERVICES_MEET_AT_CONTRACTS, sources);

        assertThat(found.getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(line -> line.contains("local.Wrong"));
    }

    @Test
    void aCallOfAnotherServiceOutsideRemoteIsFound() {
        var found =
                evaluate(
                        Rules.ONLY_REMOTE_CALLS_OTHERS,
                        Map.of(
                                "dev.autopack.sync.contract.C", "public class C {}",
                                "dev.autopack.api.server.remote.Good",
                                        "class Good { dev.autopack.sync.contract.C c; }",
                                "dev.autopack.api.server.http.Wrong",
                                        "class Wrong { dev.autopack.sync.contract.C c; }"));

        assertThat(found.getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(line -> line.contains("http.Wrong"));
    }

    @Test
    void sqlOutsideAStoreIsFound() {
        var found =
                evaluate(
                        Rules.ONLY_STORES_KNOW_THE_DATABASE,
                        Map.of(
                                "dev.autopack.api.server.store.Good",
                                "class Good { javax.sql.DataSource d; }",
                                "dev.autopack.api.server.http.Wrong",
                                "class Wrong { javax.sql.DataSource d; }"));

        assertThat(found.getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(line -> line.contains("http.Wrong"));
    }

    @Test
    void aPublicTypeInAnEdgeIsFound() {
        var found =
                evaluate(
                        Rules.EDGES_ARE_HIDDEN,
                        Map.of("dev.autopack.api.server.http.Wrong", "public class Wrong {}"));

        assertThat(found.hasViolation()).isTrue();
    }

    @Test
    void aTypeThatAnEdgeSharesWithinItselfMustStayThere() {
        var found =
                evaluate(
                        Rules.EDGES_ARE_HIDDEN,
                        Map.of(
                                "dev.autopack.api.server.store.base.Cells", "public class Cells {}",
                                "dev.autopack.api.server.store.run.Good",
                                        "class Good { dev.autopack.api.server.store.base.Cells c; }",
                                "dev.autopack.api.server.git.Wrong",
                                        "class Wrong { dev.autopack.api.server.store.base.Cells c; }"));

        assertThat(found.getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(line -> line.contains("git.Wrong"));
    }

    @Test
    void anInjectedFieldIsFound() {
        var found =
                evaluate(
                        Rules.NOTHING_IS_INJECTED_INTO_FIELDS,
                        Map.of(
                                "jakarta.inject.Inject",
                                "public @interface Inject {}",
                                "dev.autopack.api.server.x.Wrong",
                                "class Wrong { @jakarta.inject.Inject String s; }"));

        assertThat(found.hasViolation()).isTrue();
    }

    @Test
    void aDomainThatReadsTheClockIsFound() {
        var source =
                """
                class Wrong {
                    Object now() { return java.time.Instant.now(); }
                    Object id() { return java.util.UUID.randomUUID(); }
                    Object dice() { return new java.util.Random(); }
                }
                """;

        var found =
                evaluate(
                        Rules.DOMAIN_HAS_NO_HIDDEN_INPUTS,
                        Map.of("dev.autopack.api.domain.x.Wrong", source));

        assertThat(found.getFailureReport().getDetails()).hasSize(3);
    }

    @Test
    void aRouteThatSaysNotWhoMayCallIsFound() {
        var sources =
                Map.of(
                        "dev.autopack.api.contract.DoorApi",
                        """
                        @jakarta.ws.rs.Path("/door")
                        public interface DoorApi {
                            @jakarta.ws.rs.GET String open();
                            @jakarta.ws.rs.POST String close(String body);
                        }
                        """,
                        "dev.autopack.auth.guard.Needs",
                        "public @interface Needs {}",
                        "dev.autopack.api.server.http.DoorResource",
                        """
                        class DoorResource implements dev.autopack.api.contract.DoorApi {
                            @dev.autopack.auth.guard.Needs public String open() { return ""; }
                            public String close(String body) { return body; }
                        }
                        """);

        var found = evaluate(Rules.EVERY_ROUTE_IS_GUARDED, sources);

        assertThat(found.getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains("close");
    }

    @Test
    void aCircleOfPackagesIsFound() {
        var found =
                evaluate(
                        Rules.NO_PACKAGE_CYCLES,
                        Map.of(
                                "dev.autopack.api.domain.a.A",
                                "public class A { dev.autopack.api.domain.b.B b; }",
                                "dev.autopack.api.domain.b.B",
                                "public class B { dev.autopack.api.domain.a.A a; }"));

        assertThat(found.hasViolation()).isTrue();
    }

    private EvaluationResult evaluate(ArchRule rule, Map<String, String> sources) {
        var classes = new Fixture(folder).compile(sources);
        return rule.evaluate(new ClassFileImporter().importPath(classes));
    }
}
