CREATE TABLE run (
    run_id text PRIMARY KEY,
    state text NOT NULL CHECK (state IN (
        'RUN_CREATED', 'PHASE_EXECUTION', 'DONE_SUCCESS', 'DONE_FAILED_BUDGET_EXHAUSTED',
        'DONE_FAILED_POLICY_VIOLATION', 'DONE_FAILED_REQUIRES_HUMAN_REVIEW', 'DONE_FAILED_ENVIRONMENT')),
    failure_reason text NOT NULL DEFAULT '',
    safety_profile text NOT NULL CHECK (safety_profile IN ('NORMAL', 'SAFETY_CRITICAL')),
    run_scope text NOT NULL CHECK (run_scope IN ('MULTI_TIER', 'SINGLE_TIER')),
    run_type text NOT NULL CHECK (run_type IN ('PROJECT_BUILD', 'AUTOPACK_MAINTENANCE', 'AUTOPACK_UPGRADE', 'SELF_REPAIR')),
    repository_url text,
    base_branch text,
    base_commit text,
    head_commit text,
    protected_paths text[] NOT NULL DEFAULT '{}',
    token_cap bigint NOT NULL CHECK (token_cap >= 1),
    tokens_spent bigint NOT NULL DEFAULT 0 CHECK (tokens_spent >= 0),
    tokens_reserved bigint NOT NULL DEFAULT 0 CHECK (tokens_reserved >= 0),
    max_phases integer NOT NULL CHECK (max_phases >= 1),
    max_duration_minutes integer NOT NULL CHECK (max_duration_minutes >= 1),
    max_minor_issues_total integer NOT NULL DEFAULT 0,
    ci_runs_used integer NOT NULL DEFAULT 0,
    minor_issues_count integer NOT NULL DEFAULT 0,
    major_issues_count integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    completed_at timestamptz,
    deadline_at timestamptz NOT NULL,
    next_phase_id text,
    ready_at timestamptz,
    CONSTRAINT done_run_is_complete CHECK ((state LIKE 'DONE%') = (completed_at IS NOT NULL)),
    CONSTRAINT ready_run_has_a_phase CHECK ((ready_at IS NULL) = (next_phase_id IS NULL)),
    CONSTRAINT done_run_is_not_ready CHECK (ready_at IS NULL OR state NOT LIKE 'DONE%'),
    CONSTRAINT repository_has_a_branch CHECK ((repository_url IS NULL) = (base_branch IS NULL))
);
COMMENT ON TABLE run IS 'A plan under execution. Its state follows from its phases; its row is locked before any of them.';
COMMENT ON COLUMN run.ready_at IS 'From this instant next_phase_id can be leased; null while a phase is worked on or none is left.';
CREATE INDEX run_by_state ON run (state, created_at);
CREATE INDEX run_newest ON run (created_at DESC, run_id);
CREATE INDEX run_ready ON run (ready_at, run_id) WHERE ready_at IS NOT NULL;
CREATE INDEX run_deadline ON run (deadline_at) WHERE completed_at IS NULL;

CREATE FUNCTION tell_phase_ready() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('autopack_phase_ready', '');
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION tell_phase_ready() IS 'Wakes the executors that wait for work, when the transaction commits.';
CREATE TRIGGER run_added_ready AFTER INSERT ON run
    FOR EACH ROW WHEN (NEW.ready_at IS NOT NULL) EXECUTE FUNCTION tell_phase_ready();
CREATE TRIGGER run_became_ready AFTER UPDATE ON run
    FOR EACH ROW WHEN (NEW.ready_at IS NOT NULL AND NEW.ready_at IS DISTINCT FROM OLD.ready_at)
    EXECUTE FUNCTION tell_phase_ready();

CREATE SEQUENCE tier_number_seq INCREMENT BY 50;
CREATE TABLE tier (
    number bigint PRIMARY KEY,
    run_id text NOT NULL REFERENCES run ON DELETE CASCADE,
    tier_id text NOT NULL,
    tier_index integer NOT NULL,
    name text NOT NULL,
    description text NOT NULL DEFAULT '',
    state text NOT NULL CHECK (state IN ('PENDING', 'IN_PROGRESS', 'COMPLETE', 'FAILED', 'SKIPPED')),
    token_cap bigint NOT NULL,
    ci_run_cap integer NOT NULL,
    max_minor_issues integer NOT NULL,
    max_major_issues integer NOT NULL,
    started_at timestamptz,
    completed_at timestamptz,
    UNIQUE (run_id, tier_id),
    UNIQUE (run_id, tier_index),
    CONSTRAINT done_tier_is_complete CHECK ((state IN ('COMPLETE', 'FAILED', 'SKIPPED')) = (completed_at IS NOT NULL))
);
COMMENT ON TABLE tier IS 'Phases of a run that are done before those of the next tier start.';

CREATE SEQUENCE phase_number_seq INCREMENT BY 50;
CREATE TABLE phase (
    number bigint PRIMARY KEY,
    run_id text NOT NULL REFERENCES run ON DELETE CASCADE,
    phase_id text NOT NULL,
    tier_number bigint NOT NULL REFERENCES tier,
    tier_id text NOT NULL,
    tier_index integer NOT NULL,
    phase_index integer NOT NULL,
    name text NOT NULL,
    description text NOT NULL DEFAULT '',
    task_category text NOT NULL DEFAULT '',
    complexity text NOT NULL DEFAULT '',
    builder_mode text NOT NULL DEFAULT '',
    scope jsonb NOT NULL,
    intention_refs jsonb,
    max_builder_attempts integer NOT NULL,
    max_auditor_attempts integer NOT NULL,
    token_cap bigint NOT NULL,
    state text NOT NULL CHECK (state IN (
        'QUEUED', 'EXECUTING', 'GATE', 'CI_RUNNING', 'APPROVAL_PENDING', 'LANDING', 'COMPLETE', 'FAILED', 'SKIPPED')),
    ready_at timestamptz,
    lease_id text UNIQUE,
    lease_owner text,
    lease_expires_at timestamptz,
    fence bigint NOT NULL DEFAULT 0,
    commit_id text,
    failure_reason text,
    attempt integer NOT NULL DEFAULT 1 CHECK (attempt >= 1),
    attempts_failed integer NOT NULL DEFAULT 0 CHECK (attempts_failed BETWEEN 0 AND max_builder_attempts),
    attempt_spending boolean NOT NULL DEFAULT false,
    builder_attempts integer NOT NULL DEFAULT 0,
    auditor_attempts integer NOT NULL DEFAULT 0,
    tokens_used bigint NOT NULL DEFAULT 0 CHECK (tokens_used >= 0),
    tokens_reserved bigint NOT NULL DEFAULT 0 CHECK (tokens_reserved >= 0),
    minor_issues_count integer NOT NULL DEFAULT 0,
    major_issues_count integer NOT NULL DEFAULT 0,
    quality_level text NOT NULL DEFAULT '',
    quality_blocked boolean NOT NULL DEFAULT false,
    last_failure_reason text NOT NULL DEFAULT '',
    started_at timestamptz,
    completed_at timestamptz,
    updated_at timestamptz NOT NULL,
    UNIQUE (run_id, phase_id),
    UNIQUE (run_id, tier_index, phase_index),
    CONSTRAINT queued_phase_is_ready_some_time CHECK ((state = 'QUEUED') = (ready_at IS NOT NULL)),
    CONSTRAINT held_phase_has_a_lease CHECK ((state IN ('EXECUTING', 'GATE', 'CI_RUNNING')) = (lease_id IS NOT NULL)),
    CONSTRAINT lease_is_whole CHECK (
        (lease_id IS NULL) = (lease_owner IS NULL) AND (lease_id IS NULL) = (lease_expires_at IS NULL)),
    CONSTRAINT landing_phase_has_a_commit CHECK (state <> 'LANDING' OR commit_id IS NOT NULL),
    CONSTRAINT commit_is_landing_or_landed CHECK (commit_id IS NULL OR state IN ('LANDING', 'COMPLETE')),
    CONSTRAINT failed_phase_says_why CHECK ((state = 'FAILED') = (failure_reason IS NOT NULL))
);
COMMENT ON TABLE phase IS 'One unit of work with a bounded scope. Changed only while the row of its run is locked, except for the expiry of its lease.';
COMMENT ON COLUMN phase.fence IS 'Grows with each lease; a writer with a smaller number is late and refused.';
COMMENT ON COLUMN phase.attempt_spending IS 'The present attempt has reserved tokens, so that cutting it short uses its number up.';
CREATE INDEX phase_by_tier ON phase (tier_number);
CREATE INDEX phase_lease_expiry ON phase (lease_expires_at) WHERE lease_id IS NOT NULL;
CREATE INDEX phase_landing ON phase (updated_at) WHERE state = 'LANDING';
