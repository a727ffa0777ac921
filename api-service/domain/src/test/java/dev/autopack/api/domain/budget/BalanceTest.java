package dev.autopack.api.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.autopack.api.domain.budget.BudgetStore.Balance;
import dev.autopack.api.domain.run.Amount;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run against its caps, at and around the edge. */
class BalanceTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 100, false",
        "60, 30, 10, false",
        "100, 0, 0, false",
        "70, 30, 0, false",
        "101, 0, 0, true",
        "90, 20, 0, false"
    })
    void tokensLeftAreTheCapWithoutWhatIsSpentAndSetAside(
            long spent, long reserved, long left, boolean overspent) {
        var balance =
                new Balance(
                        Amount.ofTokens(spent),
                        Amount.ofTokens(reserved),
                        100,
                        OptionalLong.empty());

        assertThat(balance.tokensLeft()).isEqualTo(left);
        assertThat(balance.costLeft()).isEmpty();
        assertThat(balance.isOverspent()).isEqualTo(overspent);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 100, false",
        "60, 30, 10, false",
        "100, 0, 0, false",
        "101, 0, 0, true",
        "90, 20, 0, false"
    })
    void aCapOfMoneyHoldsBesideThatOfTokens(
            long spent, long reserved, long left, boolean overspent) {
        var balance =
                new Balance(
                        new Amount(1, spent), new Amount(1, reserved), 1000, OptionalLong.of(100));

        assertThat(balance.costLeft()).hasValue(left);
        assertThat(balance.tokensLeft()).isEqualTo(998);
        assertThat(balance.isOverspent()).isEqualTo(overspent);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, false", "0, -1, false", "0, 0, true"})
    void nothingIsUsedLessThanNotAtAll(long tokens, long micros, boolean valid) {
        var end = new Usage.CallEnd("", "", Usage.Success.SUCCEEDED);
        var none = OptionalLong.empty();
        var total = new Amount(tokens, micros);

        if (valid) {
            assertThat(new Usage("p", "m", none, none, total, end).total()).isEqualTo(total);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Usage("p", "m", none, none, total, end));
        }
    }

    @Test
    void anIdHasOneToSixtyFourCharacters() {
        assertThat(new ReservationId("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new ReservationId("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReservationId(" "));
    }
}
