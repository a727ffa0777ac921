package dev.autopack.local.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.local.text.Table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void cells_are_padded_to_their_column_and_cut_to_its_limit() {
        var table = new Table(List.of(Column.left("what", 8), Column.right("tokens", 6)));
        table.row("short", "12").row("much too long", "1,234");
        assertThat(table.print())
                .isEqualTo(
                        """
                          what      tokens
                          ────────  ──────
                          short         12
                          much to…   1,234\
                        """);
    }
}
