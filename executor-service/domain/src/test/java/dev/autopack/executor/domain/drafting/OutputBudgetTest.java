package dev.autopack.executor.domain.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.draft.DraftFormat;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.executor.domain.lease.Orders;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputBudgetTest {
    private static final BaseFiles EMPTY = _ -> new BaseFile.Absent();

    @ParameterizedTest
    @CsvSource({
        "feature, low, '', 8192 0.5 11469",
        "feature, high, '', 16384 0.5 22938",
        "docs, low, a.md, 2600 0.75 4096",
        "tests, low, tests/a.py, 3010 0.75 6144",
        "feature, low, a.py, 3425 0.75 8192",
        "backend, high, a.py b.py, 11700 0.75 16384",
        "feature, medium, a.tsx b.tsx c.tsx d.tsx e.tsx, 19729 0.75 23675",
        "frontend, low, a.css, 6890 0.75 16384",
        "deployment, low, a.yaml, 3900 0.75 16384",
        "security_auth_change, low, a.py, 5200 0.75 16384",
        "docs, low, BUILD_HISTORY.md, 2600 0.75 5720"
    })
    void theBudgetFollowsFromWhatIsToBeDelivered(
            String category, String complexity, String paths, String wanted) {
        var deliverables = paths.isEmpty() ? List.<String>of() : List.of(paths.split(" "));
        var order = Orders.order(category, complexity, deliverables);
        var how = Reading.PLAIN.asked(DraftFormat.STRUCTURED_EDITS);

        var budget = OutputBudget.of(order, how, EMPTY);

        assertThat("%d %s %d".formatted(budget.estimate(), budget.confidence(), budget.tokens()))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"1, 1280", "100, 1280", "200, 1735", "300, 2190", "3000, 2190"})
    void aLongerFileTakesMoreButNotWithoutEnd(int lines, long estimate) {
        BaseFiles base = _ -> new BaseFile.Text(FileMode.REGULAR, "x\n".repeat(lines));
        var order = Orders.order("feature", "low", List.of("a.py"));

        assertThat(OutputBudget.of(order, Reading.PLAIN, base).estimate()).isEqualTo(estimate);
    }

    @Test
    void wholeFilesNeedRoomAndNothingIsEverMoreThanTheMost() {
        var small = Orders.order("docs", "low", List.of("a.md"));
        var huge = Orders.order("feature", "high", Collections.nCopies(40, "a.py"));

        assertThat(OutputBudget.of(small, Reading.PLAIN, EMPTY).tokens()).isEqualTo(16_384);
        assertThat(OutputBudget.of(huge, Reading.PLAIN, EMPTY).tokens()).isEqualTo(64_000);
    }
}
