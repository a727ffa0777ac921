ALTER TABLE attempt
    ADD COLUMN fingerprint text NOT NULL DEFAULT '',
    ADD COLUMN counted boolean NOT NULL DEFAULT true,
    ADD COLUMN next_kind text NOT NULL DEFAULT 'RETRY' CHECK (next_kind IN (
        'RETRY', 'LARGER_BUDGET', 'OTHER_MODEL', 'REPLAN', 'ASK_PERSON', 'GIVE_UP')),
    ADD COLUMN next_tokens bigint CHECK (next_tokens >= 1),
    ADD COLUMN next_text text NOT NULL DEFAULT '';
COMMENT ON COLUMN attempt.fingerprint IS 'Equal for equal failures; the third equal one ends the phase.';
COMMENT ON COLUMN attempt.counted IS 'Whether a failed attempt counts against those of the phase.';
ALTER TABLE phase
    ADD COLUMN revision_epoch integer NOT NULL DEFAULT 0 CHECK (revision_epoch >= 0),
    ADD COLUMN revised_description text NOT NULL DEFAULT '';
COMMENT ON COLUMN phase.revised_description IS 'The words to work by once revision_epoch is above 0; those of the plan stay in description.';
