package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.Span;
import dev.autopack.api.domain.tier.Tier;
import dev.autopack.api.domain.tier.TierCaps;
import dev.autopack.api.domain.tier.TierId;
import dev.autopack.api.domain.tier.TierSpec;
import dev.autopack.api.domain.tier.TierStore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The tiers in PostgreSQL. */
@ApplicationScoped
class PanacheTierStore implements TierStore, PanacheRepositoryBase<TierRow, Long> {
    @Override
    public List<Tier> addAll(List<Tier> tiers) {
        var rows = tiers.stream().map(PanacheTierStore::row).toList();
        persist(rows);
        flush();
        return rows.stream().map(PanacheTierStore::tier).toList();
    }

    @Override
    public List<Tier> of(RunId run) {
        return list("runId = ?1 order by tierIndex", run.value()).stream()
                .map(PanacheTierStore::tier)
                .toList();
    }

    @Override
    public void save(Tier tier) {
        var row = findByIdOptional(tier.spec().number()).orElseThrow();
        write(tier, row);
        flush();
    }

    private static TierRow row(Tier tier) {
        var row = new TierRow();
        row.runId = tier.run().value();
        row.tierId = tier.spec().id().value();
        row.tierIndex = tier.spec().index();
        row.name = tier.spec().name();
        row.description = tier.spec().description();
        row.tokenCap = tier.caps().tokens();
        row.ciRunCap = tier.caps().ciRuns();
        row.maxMinorIssues = tier.caps().minorIssues();
        row.maxMajorIssues = tier.caps().majorIssues();
        write(tier, row);
        return row;
    }

    private static void write(Tier tier, TierRow row) {
        row.state = tier.state();
        row.startedAt = tier.span().startedAt().orElse(null);
        row.completedAt = tier.span().completedAt().orElse(null);
    }

    private static Tier tier(TierRow row) {
        var number = Optional.ofNullable(row.number).orElseThrow();
        return new Tier(
                new RunId(row.runId),
                new TierSpec(
                        new TierId(row.tierId), number, row.tierIndex, row.name, row.description),
                row.state,
                new TierCaps(row.tokenCap, row.ciRunCap, row.maxMinorIssues, row.maxMajorIssues),
                new Span(Optional.ofNullable(row.startedAt), Optional.ofNullable(row.completedAt)));
    }
}
