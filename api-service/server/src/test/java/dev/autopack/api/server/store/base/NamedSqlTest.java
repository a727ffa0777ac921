package dev.autopack.api.server.store.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedSqlTest {
    @Test
    void eachNameBecomesAQuestionMarkInItsPlace() {
        var sql = NamedSql.parse("UPDATE run SET a = :one, b = :two WHERE a < :one");

        assertThat(sql.text()).isEqualTo("UPDATE run SET a = ?, b = ? WHERE a < ?");
        assertThat(sql.names()).containsExactly("one", "two", "one");
    }

    @Test
    void castsAndQuotedTextsAreLeftAlone() {
        var sql = NamedSql.parse("SELECT a::text, ':no', 'it''s :no $1' FROM run WHERE b = :runId");

        assertThat(sql.text())
                .isEqualTo("SELECT a::text, ':no', 'it''s :no $1' FROM run WHERE b = ?");
        assertThat(sql.names()).containsExactly("runId");
    }
}
