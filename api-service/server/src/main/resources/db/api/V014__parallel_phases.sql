ALTER TABLE phase ADD COLUMN depends_on text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN phase.depends_on IS 'Phases of the same run that must be passed before this one begins.';
UPDATE phase SET depends_on = ARRAY(SELECT jsonb_array_elements_text(scope -> 'depends_on'))
WHERE jsonb_typeof(scope -> 'depends_on') = 'array';
COMMENT ON COLUMN run.ready_at IS 'From this instant next_phase_id can be leased; null while as many phases are worked on as may be, or none is left.';
