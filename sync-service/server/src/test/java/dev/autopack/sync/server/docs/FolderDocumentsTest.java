package dev.autopack.sync.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.project.ProjectId;
import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import dev.autopack.sync.server.TestConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDocumentsTest {
    private static final ProjectId SHOP = new ProjectId("shop");

    @TempDir Path root;

    @Test
    void aLedgerIsReadAsItStands() throws IOException {
        Files.writeString(file(), "## BUILD-1 ä\n");

        var document = documents().read(SHOP, LedgerKind.BUILD_HISTORY).orElseThrow();

        assertThat(document.text()).isEqualTo("## BUILD-1 ä\n");
        assertThat(documents().present(SHOP)).containsExactly(LedgerKind.BUILD_HISTORY);
    }

    @Test
    void aMissingLedgerIsNoMistake() throws IOException {
        Files.createDirectory(docs());

        assertThat(documents().read(SHOP, LedgerKind.BUILD_HISTORY)).isEmpty();
    }

    @Test
    void aLinkWithinTheDocsFolderIsFollowed() throws IOException {
        Files.createSymbolicLink(file(), file().resolveSibling("real.md"));
        Files.writeString(docs().resolve("real.md"), "text");

        assertThat(documents().read(SHOP, LedgerKind.BUILD_HISTORY)).isPresent();
    }

    @Test
    void aFolderThatIsALinkItselfIsTheOperatorsWish() throws IOException {
        Files.writeString(file(), "text");
        var link = Files.createSymbolicLink(root.resolve("link"), docs());
        var documents = new FolderDocuments(TestConfig.of().withProject("shop", link));

        assertThat(documents.read(SHOP, LedgerKind.BUILD_HISTORY)).isPresent();
    }

    @Test
    void aLinkOutOfTheDocsFolderIsRefused() throws IOException {
        var outside = Files.writeString(root.resolve("docs-secret"), "secret");
        Files.createSymbolicLink(file(), outside);

        assertThat(refused()).isEqualTo(Reason.LEDGER_OUTSIDE_DOCS);
    }

    @Test
    void aLinkToNothingIsRefused() throws IOException {
        Files.createSymbolicLink(file(), root.resolve("nothing"));

        assertThat(refused()).isEqualTo(Reason.LEDGER_OUTSIDE_DOCS);
    }

    @Test
    void aFolderInPlaceOfALedgerIsRefused() throws IOException {
        Files.createDirectory(file());

        assertThat(refused()).isEqualTo(Reason.LEDGER_NOT_TEXT);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(file(), new byte[] {'#', (byte) 0xC3});

        assertThat(refused()).isEqualTo(Reason.LEDGER_NOT_TEXT);
    }

    @Test
    void theLargestLedgerIsReadAndOneByteMoreIsNot() throws IOException {
        Files.writeString(file(), "x".repeat(1_000));
        assertThat(documents().read(SHOP, LedgerKind.BUILD_HISTORY)).isPresent();

        Files.writeString(file(), "x".repeat(1_001));

        assertThat(refused()).isEqualTo(Reason.LEDGER_TOO_LARGE);
    }

    @Test
    void moreLinesThanAllowedAreRefused() throws IOException {
        Files.writeString(file(), "\n".repeat(101));

        assertThat(refused()).isEqualTo(Reason.LEDGER_TOO_LARGE);
    }

    @Test
    void aFolderThatIsNotThereIsToldApartFromAMissingLedger() {
        assertThat(refused()).isEqualTo(Reason.DOCS_UNAVAILABLE);
    }

    private Reason refused() {
        return catchThrowableOfType(
                        Refusal.class, () -> documents().read(SHOP, LedgerKind.BUILD_HISTORY))
                .reason();
    }

    private FolderDocuments documents() {
        return new FolderDocuments(TestConfig.of().withProject("shop", docs()));
    }

    private Path docs() {
        return root.resolve("docs");
    }

    private Path file() throws IOException {
        return Files.createDirectories(docs()).resolve("BUILD_HISTORY.md");
    }
}
