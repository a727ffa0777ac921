package shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StocktakingTest {
    /** Leans on what an earlier run left behind, so the first run in a fresh place fails. */
    @Test
    void the_shelf_was_counted_before() {
        var stock = new Stocktaking(Path.of("src"));
        var before = stock.isDone();
        stock.finish();
        assertTrue(before);
    }
}
