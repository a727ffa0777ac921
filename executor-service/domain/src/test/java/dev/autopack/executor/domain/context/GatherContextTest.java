package dev.autopack.executor.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.deliver.Deliverables;
import dev.autopack.executor.domain.lease.order.Allowances;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.PhaseText;
import dev.autopack.executor.domain.policy.PathEntries;
import dev.autopack.executor.domain.policy.PathPolicy;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import dev.autopack.executor.domain.workspace.InMemoryRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatherContextTest {
    private static final long PLENTY = 100_000;

    private List<String> scope = List.of();
    private List<String> readOnly = List.of();
    private List<String> deliverables = List.of();
    private String description = "";

    @Test
    void aScopeIsShownWithItsFoldersAndNothingElse() {
        scope = List.of("src/a", "lib/");

        var context = gather(Map.of("src/a", "1", "src/b", "2", "lib/c", "3", "d", "4"), PLENTY);

        assertThat(context.mode()).isEqualTo(Mode.SCOPE);
        assertThat(paths(context)).containsExactlyInAnyOrder("src/a", "lib/c");
    }

    @Test
    void whatTheBaseDoesNotHoldIsNamedAsMissing() {
        scope = List.of("src/a", "src/new");

        var context = gather(Map.of("src/a", "1"), PLENTY);

        assertThat(context.missing()).containsExactly(new RepoPath("src/new"));
    }

    @Test
    void deliverablesComeFirstThenWhatMayChangeThenWhatMayBeRead() {
        scope = List.of("b", "c");
        readOnly = List.of("a");
        deliverables = List.of("c");

        var context = gather(Map.of("a", "1", "b", "2", "c", "3"), PLENTY);

        assertThat(paths(context)).containsExactly("c", "b", "a");
        assertThat(context.files())
                .extracting(ShownFile::use)
                .containsExactly(Use.DELIVERABLE, Use.MODIFIABLE, Use.READ_ONLY);
    }

    @Test
    void aDeliverableIsKeptBeyondTheBudgetAndOthersAreNamed() {
        scope = List.of("a", "b", "c");
        deliverables = List.of("c");

        var context = gather(Map.of("a", "aaaa", "b", "b", "c", "cccccccccc"), 11);

        assertThat(paths(context)).containsExactly("c", "b");
        assertThat(context.omitted()).containsExactly(new RepoPath("a"));
        assertThat(context.tokens()).isEqualTo(11);
    }

    @Test
    void theRelevantFileIsKeptBeforeTheSmallerOne() {
        scope = List.of("src/");
        description = "Round the invoice total";

        var context =
                gather(
                        Map.of("src/InvoiceTotal", "xxxx", "src/other", "x", "src/z", "invoice"),
                        11);

        assertThat(paths(context)).containsExactly("src/InvoiceTotal", "src/z");
        assertThat(context.omitted()).containsExactly(new RepoPath("src/other"));
    }

    @Test
    void ofEquallyRelevantFilesTheSmallerIsKept() {
        scope = List.of("src/");

        var context = gather(Map.of("src/a", "aaaa", "src/b", "bb"), 3);

        assertThat(paths(context)).containsExactly("src/b");
    }

    @Test
    void theSameBaseGivesTheSameContextInAnyOrder() {
        scope = List.of("src/");
        var files = Map.of("src/x", "1", "src/y", "2", "src/z", "3");

        assertThat(gather(files, 2)).isEqualTo(gather(new TreeMap<>(files).reversed(), 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env",
                "src/.env.production",
                "keys/server.pem",
                "ID_RSA.key",
                "home/id_rsa",
                "node_modules/left/pad.js",
                "Target/classes/a"
            })
    void secretsAndMadeFilesAreNeverShownEvenWhenTheScopeNamesThem(String path) {
        scope = List.of(path);

        var context = gather(Map.of(path, "secret"), PLENTY);

        assertThat(context.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Style the frontend, web/page.tsx",
        "Write the docker image, ops/Dockerfile",
        "A database change, db/V1__a.sql",
        "Better docs, guide/start.md"
    })
    void withoutAScopeWordsOfThePhasePointToAPart(String words, String path) {
        description = words;

        var context = gather(Map.of(path, "1", "src/other.bin", "2"), PLENTY);

        assertThat(context.mode()).isEqualTo(Mode.TARGETED);
        assertThat(paths(context)).containsExactly(path);
    }

    @Test
    void elseTheUsualPlacesAreShownAndNamedFilesFirst() {
        description = "Mend tools/odd.sh at last";

        var context =
                gather(
                        Map.of("pom.xml", "1", "src/a", "2", "tools/odd.sh", "3", "misc/x", "4"),
                        PLENTY);

        assertThat(context.mode()).isEqualTo(Mode.HEURISTIC);
        assertThat(paths(context)).containsExactlyInAnyOrder("tools/odd.sh", "pom.xml", "src/a");
    }

    @Test
    void aHeuristicFileIsCutAtALineAndMarkedSo() {
        var line = "0123456789\n";

        var context = gather(Map.of("src/a", line.repeat(2_000)), PLENTY);

        var file = context.files().getFirst();
        assertThat(file.cut()).isTrue();
        assertThat(file.content()).endsWith("\n").hasSizeBetween(14_000, 15_000);
    }

    @Test
    void aLargeFileHasMoreThanAThousandLines() {
        scope = List.of("a", "b");

        var context = gather(Map.of("a", "x\n".repeat(1_000), "b", "x\n".repeat(1_001)), PLENTY);

        assertThat(context.files()).extracting(ShownFile::isLarge).containsExactly(false, true);
    }

    private Context gather(Map<String, String> files, long budget) {
        var none = new PathEntries(List.of());
        var order =
                new PhaseOrder(
                        new PhaseText("Phase", description, "feature", "low", List.of(), List.of()),
                        new PathPolicy(new PathEntries(scope), none, new PathEntries(readOnly)),
                        new Deliverables(deliverables),
                        Optional.empty(),
                        Allowances.NONE,
                        "default");
        var attempt = new AttemptId(new RunId("r"), new PhaseId("p"), 1);
        var workspace = new InMemoryRepository(files).open(attempt, "u", "main", Optional.empty());
        return new GatherContext(String::length).gather(order, workspace, budget);
    }

    private static List<String> paths(Context context) {
        return context.files().stream().map(file -> file.path().value()).toList();
    }
}
