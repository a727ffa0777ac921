CREATE TABLE attempt (
    run_id text NOT NULL,
    phase_id text NOT NULL,
    attempt integer NOT NULL CHECK (attempt >= 1),
    base_commit text,
    change_hash text,
    verdict text CHECK (verdict IN ('CLEAR', 'NEEDS_APPROVAL', 'FORBIDDEN')),
    ledger_seq bigint,
    ledger_hash text,
    terminal_mode text CHECK (terminal_mode IN (
        'SUPPORTED', 'INSUFFICIENT_EVIDENCE', 'INSUFFICIENT_PERMISSION', 'SOURCE_UNAVAILABLE')),
    reason text,
    feedback text,
    fence bigint,
    decision jsonb,
    ended_at timestamptz,
    PRIMARY KEY (run_id, phase_id, attempt),
    FOREIGN KEY (run_id, phase_id) REFERENCES phase (run_id, phase_id) ON DELETE CASCADE,
    CONSTRAINT judgement_is_whole CHECK (
        (verdict IS NULL) = (change_hash IS NULL) AND (verdict IS NULL) = (base_commit IS NULL)
        AND (verdict IS NULL) = (ledger_seq IS NULL) AND (verdict IS NULL) = (ledger_hash IS NULL)),
    CONSTRAINT end_is_whole CHECK (
        (ended_at IS NULL) = (terminal_mode IS NULL) AND (ended_at IS NULL) = (reason IS NULL)
        AND (ended_at IS NULL) = (feedback IS NULL) AND (ended_at IS NULL) = (fence IS NULL)
        AND (ended_at IS NULL) = (decision IS NULL))
);
COMMENT ON TABLE attempt IS 'What was judged in an attempt, and how it ended.';
COMMENT ON COLUMN attempt.decision IS 'Claims with the evidence they cite, blocking issues and warnings of the finalize gate.';

CREATE TABLE evidence (
    number bigint GENERATED ALWAYS AS IDENTITY,
    run_id text NOT NULL,
    phase_id text NOT NULL,
    attempt integer NOT NULL CHECK (attempt >= 1),
    evidence_unit_id text NOT NULL CHECK (evidence_unit_id ~ '^[0-9a-f]{64}$'),
    kind text NOT NULL CHECK (kind IN ('CHANGE_FACTS', 'TEST_REPORT', 'REVIEW', 'BUILDER_RESULT', 'BUDGET')),
    object_id text NOT NULL,
    content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    content json NOT NULL,
    PRIMARY KEY (run_id, phase_id, attempt, evidence_unit_id),
    FOREIGN KEY (run_id, phase_id) REFERENCES phase (run_id, phase_id)
);
COMMENT ON TABLE evidence IS 'What is known of attempts, addressed by the hash of its content. Rows are added and never changed.';
CREATE TRIGGER evidence_is_append_only BEFORE UPDATE OR DELETE ON evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_never_emptied BEFORE TRUNCATE ON evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE landing (
    run_id text NOT NULL,
    phase_id text NOT NULL,
    attempt integer NOT NULL CHECK (attempt >= 1),
    parent_commit text NOT NULL CHECK (parent_commit ~ '^[0-9a-f]{40}$'),
    repository_url text NOT NULL,
    base_branch text NOT NULL,
    branch text NOT NULL,
    from_commit text CHECK (from_commit ~ '^[0-9a-f]{40}$'),
    to_commit text NOT NULL CHECK (to_commit ~ '^[0-9a-f]{40}$'),
    principal text NOT NULL,
    decided_at timestamptz NOT NULL,
    closed boolean NOT NULL DEFAULT false,
    PRIMARY KEY (run_id, phase_id, attempt),
    FOREIGN KEY (run_id, phase_id) REFERENCES phase (run_id, phase_id) ON DELETE CASCADE
);
COMMENT ON TABLE landing IS 'Commits that the gate passed, with the move of the run branch that follows; an open one is finished after a crash.';
CREATE INDEX landing_open ON landing (decided_at) WHERE NOT closed;
