package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.run.RunId;
import java.util.List;
import java.util.Optional;

/**
 * The phases. The run of a phase is locked before the phase is. Tokens are counted by the budget
 * store alone, so {@link #save} leaves them.
 */
public interface PhaseStore {
    /** Gives the phases back with their numbers. */
    List<Phase> addAll(List<Phase> phases);

    Optional<Phase> find(PhaseKey key);

    /** The phases of a run in the order of tier and index. */
    List<Phase> of(RunId run);

    /** The same order, without what only readers need. */
    List<Standing> standings(RunId run);

    void save(Phase phase);
}
