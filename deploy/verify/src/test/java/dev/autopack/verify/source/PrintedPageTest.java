package dev.autopack.verify.source;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A page that differs from the code is found. */
@DisabledIfSystemProperty(named = PrintedPage.WRITE, matches = "true")
class PrintedPageTest {
    @TempDir Path folder;

    @Test
    void aPageThatIsKeptIsFine() throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), "# One\n");

        assertThatCode(() -> new PrintedPage(page, "# One\n").assertKept())
                .doesNotThrowAnyException();
    }

    @Test
    void aPageThatDriftedIsFoundWithTheLine() throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), "# One\nold\n");

        assertThatThrownBy(() -> new PrintedPage(page, "# One\nnew\n").assertKept())
                .hasMessageContainingAll("out of date", "line 2", "old", "new");
    }

    @Test
    void aPageThatIsMissingIsFound() {
        var page = new PrintedPage(folder.resolve("none.md"), "# One\n");

        assertThatThrownBy(page::assertKept).hasMessageContaining("(nothing)");
    }
}
