package dev.autopack.api.server.store.learning;

import dev.autopack.api.domain.learning.Guidance;
import dev.autopack.api.domain.learning.Lesson;
import dev.autopack.api.domain.learning.LessonStore;
import dev.autopack.api.domain.learning.Rule;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lessons and rules in SQL. */
@ApplicationScoped
class NativeLessonStore implements LessonStore {
    private static final String KEEP =
            """
            INSERT INTO lesson (run_id, phase_id, same_as, tenant, repository, category, words, learned_at)
            VALUES (:run, :phase, :same, :tenant, :repository, :category, :words, :at)
            ON CONFLICT DO NOTHING
            """;
    private static final String PROMOTE =
            """
            INSERT INTO rule (rule_id, tenant, repository, category, words, seen, state, learned_at)
            SELECT :rule, :tenant, :repository, :category, :words, count(*), 'CANDIDATE', :at
            FROM lesson
            WHERE tenant = :tenant AND repository = :repository AND same_as = :same
            HAVING count(*) >= 2
            ON CONFLICT (rule_id) DO UPDATE SET seen = excluded.seen
            """;
    private static final String GUIDANCE =
            """
            (SELECT 'HINT' AS kind, words FROM (
                SELECT DISTINCT ON (same_as) words, learned_at, same_as
                FROM lesson
                WHERE run_id = :run AND phase_id <> :phase AND category = :category
                ORDER BY same_as, learned_at DESC
            ) AS hint
            ORDER BY learned_at DESC, same_as
            LIMIT :hints)
            UNION ALL
            (SELECT 'RULE', words
            FROM rule
            WHERE tenant = :tenant AND repository = :repository AND state = 'APPROVED'
            ORDER BY seen DESC, rule_id
            LIMIT :rules)
            """;
    private static final String RULES =
            """
            SELECT rule_id, tenant, repository, category, words, seen, learned_at, state, decided_by, decided_at
            FROM rule
            WHERE tenant = :tenant
            ORDER BY learned_at DESC, rule_id
            LIMIT :limit
            """;
    private static final String DECIDE =
            """
            UPDATE rule SET state = :state, decided_by = :by, decided_at = :at
            WHERE tenant = :tenant AND rule_id = :rule
            RETURNING rule_id, tenant, repository, category, words, seen, learned_at, state, decided_by, decided_at
            """;

    private final Sql sql;

    NativeLessonStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(Lesson lesson, String ruleId, Instant at) {
        var kept =
                sql.of(KEEP)
                        .set("run", lesson.phase().run().value())
                        .set("phase", lesson.phase().phase().value())
                        .set("same", lesson.sameAs())
                        .set("tenant", lesson.ground().tenant())
                        .set("repository", lesson.ground().repository())
                        .set("category", lesson.category())
                        .set("words", lesson.words())
                        .set("at", at)
                        .update();
        if (kept > 0) {
            promote(lesson, ruleId, at);
        }
    }

    private void promote(Lesson lesson, String ruleId, Instant at) {
        sql.of(PROMOTE)
                .set("rule", ruleId)
                .set("tenant", lesson.ground().tenant())
                .set("repository", lesson.ground().repository())
                .set("category", lesson.category())
                .set("words", lesson.words())
                .set("same", lesson.sameAs())
                .set("at", at)
                .update();
    }

    @Override
    public Guidance guidance(Lesson.Ground ground, PhaseKey phase, String category) {
        var rows =
                sql.of(GUIDANCE)
                        .set("run", phase.run().value())
                        .set("phase", phase.phase().value())
                        .set("category", category)
                        .set("tenant", ground.tenant())
                        .set("repository", ground.repository())
                        .set("hints", Guidance.HINTS_MAX)
                        .set("rules", Guidance.RULES_MAX)
                        .rows();
        return new Guidance(words(rows, "HINT"), words(rows, "RULE"));
    }

    private static List<String> words(List<Cells> rows, String kind) {
        return rows.stream()
                .filter(row -> row.text(0).equals(kind))
                .map(row -> row.text(1))
                .toList();
    }

    @Override
    public List<Rule> rules(String tenant, int limit) {
        return sql.of(RULES).set("tenant", tenant).set("limit", limit).rows().stream()
                .map(NativeLessonStore::rule)
                .toList();
    }

    @Override
    public Optional<Rule> decide(Decision decision) {
        return sql.of(DECIDE)
                .set("state", decision.state().name())
                .set("by", decision.by())
                .set("at", decision.at())
                .set("tenant", decision.tenant())
                .set("rule", decision.ruleId())
                .first()
                .map(NativeLessonStore::rule);
    }

    private static Rule rule(Cells row) {
        return new Rule(
                new Rule.Subject(
                        row.text(0), new Lesson.Ground(row.text(1), row.text(2)), row.text(3)),
                row.text(4),
                row.count(5),
                row.instant(6),
                new Rule.Standing(
                        Rule.State.valueOf(row.text(7)),
                        row.optionalText(8),
                        row.optionalInstant(9)));
    }
}
