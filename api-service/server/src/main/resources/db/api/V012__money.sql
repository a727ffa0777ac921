ALTER TABLE run
    ADD COLUMN tenant text NOT NULL DEFAULT 'default',
    ADD COLUMN cost_cap_micros bigint CHECK (cost_cap_micros >= 1),
    ADD COLUMN cost_spent_micros bigint NOT NULL DEFAULT 0 CHECK (cost_spent_micros >= 0),
    ADD COLUMN cost_reserved_micros bigint NOT NULL DEFAULT 0 CHECK (cost_reserved_micros >= 0),
    ADD COLUMN parallel_phases integer NOT NULL DEFAULT 1 CHECK (parallel_phases BETWEEN 1 AND 4),
    ADD COLUMN model_overrides jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN run.cost_cap_micros IS 'Most that model calls may cost, in micro-dollars; null for no cap.';
COMMENT ON COLUMN run.model_overrides IS 'By role, then category:complexity, the provider/model that the plan demands.';
ALTER TABLE phase
    ADD COLUMN cost_used_micros bigint NOT NULL DEFAULT 0 CHECK (cost_used_micros >= 0),
    ADD COLUMN cost_reserved_micros bigint NOT NULL DEFAULT 0 CHECK (cost_reserved_micros >= 0);

ALTER TABLE reservation
    ADD COLUMN month date,
    ADD COLUMN cost_micros bigint NOT NULL DEFAULT 0 CHECK (cost_micros >= 0),
    ADD COLUMN wanted_provider text NOT NULL DEFAULT '',
    ADD COLUMN wanted_model text NOT NULL DEFAULT '',
    ADD COLUMN why text NOT NULL DEFAULT '',
    ADD COLUMN request_id text NOT NULL DEFAULT '',
    ADD COLUMN total_cost_micros bigint CHECK (total_cost_micros >= 0);
UPDATE reservation SET month = date_trunc('month', reserved_at AT TIME ZONE 'UTC')::date;
UPDATE reservation SET total_cost_micros = 0 WHERE state = 'SETTLED';
ALTER TABLE reservation
    ALTER COLUMN month SET NOT NULL,
    ADD CONSTRAINT settled_reservation_has_a_cost CHECK ((state = 'SETTLED') = (total_cost_micros IS NOT NULL));
COMMENT ON COLUMN reservation.month IS 'The first day of the calendar month, in UTC, whose tenant budget it draws on.';
COMMENT ON COLUMN reservation.why IS 'The reason for the choice of the model.';

CREATE TABLE tenant_usage (
    tenant text NOT NULL,
    month date NOT NULL,
    tokens_spent bigint NOT NULL DEFAULT 0 CHECK (tokens_spent >= 0),
    tokens_reserved bigint NOT NULL DEFAULT 0 CHECK (tokens_reserved >= 0),
    cost_spent_micros bigint NOT NULL DEFAULT 0 CHECK (cost_spent_micros >= 0),
    cost_reserved_micros bigint NOT NULL DEFAULT 0 CHECK (cost_reserved_micros >= 0),
    PRIMARY KEY (tenant, month)
);
COMMENT ON TABLE tenant_usage IS 'What all runs of a tenant have used in a calendar month. Changed after the row of the run, in the same statement.';
INSERT INTO tenant_usage (tenant, month, tokens_spent, tokens_reserved)
SELECT 'default', month,
    COALESCE(sum(CASE state WHEN 'SETTLED' THEN total_tokens WHEN 'FORFEITED' THEN tokens END), 0),
    COALESCE(sum(tokens) FILTER (WHERE state = 'OPEN'), 0)
FROM reservation
GROUP BY month;
