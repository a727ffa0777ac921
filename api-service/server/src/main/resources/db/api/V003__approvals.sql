CREATE TABLE approval (
    approval_id text PRIMARY KEY,
    run_id text NOT NULL,
    phase_id text NOT NULL,
    attempt integer NOT NULL CHECK (attempt >= 1),
    change_hash text NOT NULL CHECK (change_hash ~ '^[0-9a-f]{64}$'),
    change jsonb NOT NULL,
    paths jsonb NOT NULL,
    reasons jsonb NOT NULL,
    risk_score double precision NOT NULL CHECK (risk_score BETWEEN 0 AND 1),
    risk_reasons jsonb NOT NULL,
    requested_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'SPENT', 'REJECTED', 'EXPIRED')),
    decided_by text,
    decided_how text,
    decided_why text,
    decided_at timestamptz,
    ended_at timestamptz,
    FOREIGN KEY (run_id, phase_id) REFERENCES phase (run_id, phase_id) ON DELETE CASCADE,
    CONSTRAINT decided_approval_says_by_whom CHECK (
        (state IN ('APPROVED', 'SPENT', 'REJECTED')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
    CONSTRAINT spent_or_expired_approval_has_ended CHECK ((state IN ('SPENT', 'EXPIRED')) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE approval IS 'Changes that wait, or waited, for a person. Changed only while the row of the run is locked.';
COMMENT ON COLUMN approval.change IS 'The whole change, so that the approved one and no other is applied.';
COMMENT ON COLUMN approval.expires_at IS 'After this instant a pending approval counts as rejected.';
CREATE UNIQUE INDEX approval_open_of_phase ON approval (run_id, phase_id) WHERE state IN ('PENDING', 'APPROVED');
CREATE INDEX approval_pending ON approval (requested_at, approval_id) WHERE state = 'PENDING';
