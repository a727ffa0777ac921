package dev.autopack.executor.domain.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Baselines that last as long as the process. */
public final class InMemoryBaselines implements BaselineCache {
    private final Map<BaselineKey, TestReport> reports = new HashMap<>();

    @Override
    public Optional<TestReport> find(BaselineKey key) {
        return Optional.ofNullable(reports.get(key));
    }

    @Override
    public void keep(BaselineKey key, TestReport report) {
        reports.put(key, report);
    }
}
