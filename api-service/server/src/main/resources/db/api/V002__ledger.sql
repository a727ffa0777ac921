CREATE TABLE ledger_head (
    run_id text PRIMARY KEY,
    seq bigint NOT NULL CHECK (seq >= 1),
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE ledger_head IS 'The newest ledger entry of each run; its row is locked by an append.';

CREATE TABLE ledger_entry (
    run_id text NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 1),
    kind text NOT NULL,
    at timestamptz NOT NULL,
    principal text NOT NULL,
    payload json NOT NULL,
    payload_hash text NOT NULL CHECK (payload_hash ~ '^[0-9a-f]{64}$'),
    prev_hash text NOT NULL CHECK (prev_hash ~ '^[0-9a-f]{64}$'),
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (run_id, seq)
);
COMMENT ON TABLE ledger_entry IS 'Every decision of a run, chained by hash. Rows are added and never changed.';
COMMENT ON COLUMN ledger_entry.payload IS 'json, not jsonb: the text stays as it was hashed.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only table: %', TG_TABLE_NAME;
END
$$;
COMMENT ON FUNCTION refuse_change() IS 'Keeps an append-only table append-only, for its owner too.';
CREATE TRIGGER ledger_entry_is_append_only BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_is_never_emptied BEFORE TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
