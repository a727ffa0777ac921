CREATE TABLE reservation (
    reservation_id text PRIMARY KEY,
    run_id text NOT NULL,
    phase_id text NOT NULL,
    attempt integer NOT NULL,
    lease_id text NOT NULL,
    fence bigint NOT NULL,
    role text NOT NULL,
    tokens bigint NOT NULL CHECK (tokens >= 1),
    state text NOT NULL CHECK (state IN ('OPEN', 'FORFEITED', 'SETTLED')),
    reserved_at timestamptz NOT NULL,
    settled_at timestamptz,
    provider text,
    model text,
    prompt_tokens bigint,
    completion_tokens bigint,
    total_tokens bigint CHECK (total_tokens >= 0),
    stop_reason text NOT NULL DEFAULT '',
    succeeded boolean,
    FOREIGN KEY (run_id, phase_id) REFERENCES phase (run_id, phase_id) ON DELETE CASCADE,
    CONSTRAINT settled_reservation_is_whole CHECK ((state = 'SETTLED') = (
        total_tokens IS NOT NULL AND provider IS NOT NULL AND model IS NOT NULL AND succeeded IS NOT NULL)),
    CONSTRAINT open_reservation_is_not_settled CHECK ((state = 'OPEN') = (settled_at IS NULL))
);
COMMENT ON TABLE reservation IS 'Tokens set aside for one model call, and what the call really used. A forfeited one counts as spent in full.';
COMMENT ON COLUMN reservation.prompt_tokens IS 'Null when the provider did not tell; never guessed.';
CREATE INDEX reservation_by_phase ON reservation (run_id, phase_id);
