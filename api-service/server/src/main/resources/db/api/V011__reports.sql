CREATE TABLE phase_report (
    report_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id text NOT NULL,
    phase_id text NOT NULL,
    attempt integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('BUILDER', 'AUDITOR')),
    principal text NOT NULL,
    reported_at timestamptz NOT NULL,
    body jsonb NOT NULL,
    FOREIGN KEY (run_id, phase_id) REFERENCES phase (run_id, phase_id) ON DELETE CASCADE
);
COMMENT ON TABLE phase_report IS 'Builder results and reviews as they were reported; the newest of a kind counts for its attempt.';
CREATE INDEX phase_report_newest ON phase_report (run_id, phase_id, attempt, kind, report_id DESC);

CREATE TABLE issue (
    run_id text NOT NULL,
    phase_id text NOT NULL,
    issue_key text NOT NULL,
    tier_id text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('MINOR', 'MAJOR', 'CRITICAL')),
    effective_severity text NOT NULL CHECK (effective_severity IN ('MINOR', 'MAJOR')),
    source text NOT NULL,
    category text NOT NULL,
    task_category text NOT NULL DEFAULT '',
    complexity text NOT NULL DEFAULT '',
    evidence_refs text[] NOT NULL DEFAULT '{}',
    occurrence_count integer NOT NULL CHECK (occurrence_count >= 1),
    first_seen timestamptz NOT NULL,
    last_seen timestamptz NOT NULL,
    PRIMARY KEY (run_id, phase_id, issue_key),
    FOREIGN KEY (run_id, phase_id) REFERENCES phase (run_id, phase_id) ON DELETE CASCADE
);
COMMENT ON TABLE issue IS 'Issues of phases, one row a key. The index of a run and the backlog of the project are counted from it.';
CREATE INDEX issue_by_key ON issue (issue_key, first_seen);

CREATE TABLE request_key (
    principal text NOT NULL,
    request_key text NOT NULL,
    fingerprint text NOT NULL,
    answer text,
    claimed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (principal, request_key)
);
COMMENT ON TABLE request_key IS 'Idempotency keys with the answer of the first request, written in the transaction of its effect.';
