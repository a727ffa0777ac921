package dev.autopack.api.server.store.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53300", "57P01"})
    void aBrokenConnectionOrALostRaceIsAnOutage(String state) {
        var failure = new IllegalStateException(new SQLException("x", state));

        assertThat(Outage.in(failure)).contains(new Outage(state));
    }

    @Test
    void aPoolThatHadNoConnectionIsAnOutage() {
        assertThat(Outage.in(new SQLException("no connection in time"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "57014"})
    void aFaultyStatementIsNot(String state) {
        assertThat(Outage.in(new SQLException("x", state))).isEmpty();
    }
}
