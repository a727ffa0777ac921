package dev.autopack.executor.domain.verification;

import java.util.Optional;

/** Baselines that are known already; losing one costs time and nothing else. */
public interface BaselineCache {
    Optional<TestReport> find(BaselineKey key);

    void keep(BaselineKey key, TestReport report);
}
