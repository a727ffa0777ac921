package dev.autopack.api.domain.evidence;

import java.util.List;

/** All evidence of one attempt, oldest first. */
public record EvidenceFile(List<EvidenceUnit> units) {
    public EvidenceFile {
        units = List.copyOf(units);
    }

    /** What the tests showed; the last report counts. */
    public Evidenced<TestFacts> tests() {
        for (var unit : units.reversed()) {
            if (unit.kind() == EvidenceKind.TEST_REPORT) {
                var facts = TestFacts.of(new Content(unit.content()));
                return new Evidenced.Present<>(facts, unit.id());
            }
        }
        return new Evidenced.Missing<>();
    }
}
