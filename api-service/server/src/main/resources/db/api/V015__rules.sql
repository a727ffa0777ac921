CREATE TABLE lesson (
    run_id text NOT NULL,
    phase_id text NOT NULL,
    same_as text NOT NULL CHECK (same_as ~ '^[0-9a-f]{64}$'),
    tenant text NOT NULL,
    repository text NOT NULL,
    category text NOT NULL,
    words text NOT NULL CHECK (length(words) <= 1000),
    learned_at timestamptz NOT NULL,
    PRIMARY KEY (run_id, phase_id, same_as),
    FOREIGN KEY (run_id, phase_id) REFERENCES phase (run_id, phase_id) ON DELETE CASCADE
);
COMMENT ON TABLE lesson IS 'Failures that a later attempt of the same phase has mended: hints for the rest of the run.';
COMMENT ON COLUMN lesson.same_as IS 'Equal for lessons that say the same, over all runs.';
CREATE INDEX lesson_same_as ON lesson (tenant, repository, same_as);

CREATE TABLE rule (
    rule_id text PRIMARY KEY,
    tenant text NOT NULL,
    repository text NOT NULL,
    category text NOT NULL,
    words text NOT NULL CHECK (length(words) <= 1000),
    seen integer NOT NULL CHECK (seen >= 2),
    state text NOT NULL CHECK (state IN ('CANDIDATE', 'APPROVED', 'REJECTED')),
    learned_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    CONSTRAINT decided_rule_says_by_whom CHECK (
        (state <> 'CANDIDATE') = (decided_by IS NOT NULL AND decided_at IS NOT NULL))
);
COMMENT ON TABLE rule IS 'Lessons that more than one phase had to learn. Only those that a person approved are handed out.';
CREATE INDEX rule_of_tenant ON rule (tenant, learned_at DESC);
CREATE INDEX rule_approved ON rule (tenant, repository, seen DESC) WHERE state = 'APPROVED';
