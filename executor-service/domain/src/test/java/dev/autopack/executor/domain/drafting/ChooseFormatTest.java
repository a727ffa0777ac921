package dev.autopack.executor.domain.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.draft.ChangeSize;
import dev.autopack.executor.domain.draft.DraftFormat;
import dev.autopack.executor.domain.lease.Orders;
import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.recovery.PastAttempt;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseFormatTest {
    // Entries, files, lines of the longest, deliverables, those of them that are missing.
    @ParameterizedTest
    @CsvSource({
        "default, 1 1 1000 1 0, '', FULL_FILES",
        "default, 1 1 1001 1 0, '', STRUCTURED_EDITS",
        "default, 6 29 10 1 0, '', FULL_FILES",
        "default, 7 7 10 1 0, '', STRUCTURED_EDITS",
        "default, 1 30 10 1 0, '', STRUCTURED_EDITS",
        "default, 7 0 0 2 2, '', FULL_FILES",
        "default, 1 1 10 4 0, '', FULL_FILES",
        "default, 1 1 1001 5 0, '', NDJSON",
        "default, 1 1 10 1 0, DRAFT_UNREADABLE, STRUCTURED_EDITS",
        "default, 1 1 10 1 0, DRAFT_TRUNCATED, STRUCTURED_EDITS",
        "default, 1 1 10 1 0, TESTS_FAILED, FULL_FILES",
        "tweak_light, 1 1 10 1 0, '', FULL_FILES",
        "full_file, 9 40 2000 9 0, DRAFT_TRUNCATED, FULL_FILES",
        "structured_edit, 1 1 10 1 0, '', STRUCTURED_EDITS",
        "structured_edit, 1 0 0 2 2, '', FULL_FILES",
        "ndjson, 1 1 10 1 0, '', NDJSON"
    })
    void theFormatFollowsFromPlanScopeAndHistory(
            String mode, String size, String past, DraftFormat format) {
        var of = Arrays.stream(size.split(" ")).mapToInt(Integer::parseInt).toArray();
        var scope = new ScopeSize(of[0], of[1], of[2], of[3], of[4]);
        var history = past.isEmpty() ? List.<PastAttempt>of() : List.of(failed(past));

        assertThat(ChooseFormat.of(mode, scope, history)).isEqualTo(format);
    }

    @Test
    void aSmallFixIsRelaxedOnceItHasFailed() {
        var order = Orders.order("bugfix", "medium", List.of("src/a"));

        assertThat(ChooseReading.changeSize(order, List.of())).isEqualTo(ChangeSize.SMALL_FIX);
        assertThat(ChooseReading.changeSize(order, List.of(failed("TESTS_FAILED"))))
                .isEqualTo(ChangeSize.RELAXED_FIX);
        assertThat(ChooseReading.changeSize(Orders.order("bugfix", "high", List.of()), List.of()))
                .isEqualTo(ChangeSize.ORDINARY);
    }

    private static PastAttempt failed(String reason) {
        return new PastAttempt(1, reason, "", true, new Next.Retry(), Optional.empty());
    }
}
