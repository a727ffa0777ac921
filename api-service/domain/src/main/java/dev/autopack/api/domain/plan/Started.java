package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.tier.Tier;
import java.util.List;

/** A run that has just started. */
public record Started(Run run, List<Tier> tiers, List<Phase> phases, LedgerHead ledgerHead) {}
