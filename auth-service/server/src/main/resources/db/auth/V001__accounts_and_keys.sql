CREATE TABLE account (
    id            varchar(100) PRIMARY KEY,
    tenant        varchar(100) NOT NULL,
    kind          varchar(10)  NOT NULL CHECK (kind IN ('person', 'service')),
    roles         text[]       NOT NULL,
    password_hash text,
    created_at    timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT only_a_person_has_a_password CHECK ((kind = 'person') = (password_hash IS NOT NULL))
);
COMMENT ON TABLE account IS 'Somebody who can be a principal: a person or one of the services.';
COMMENT ON COLUMN account.password_hash IS 'Argon2id in PHC form.';

CREATE TABLE api_key (
    id           uuid PRIMARY KEY,
    owner        varchar(100) NOT NULL REFERENCES account (id),
    name         varchar(100) NOT NULL,
    description  varchar(500),
    prefix       varchar(20)  NOT NULL,
    hash         char(64)     NOT NULL CONSTRAINT a_key_has_one_row UNIQUE,
    permissions  text[]       NOT NULL,
    created_at   timestamptz  NOT NULL,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
COMMENT ON TABLE api_key IS 'API keys without their secret, of which only the SHA-256 is kept.';
COMMENT ON COLUMN api_key.revoked_at IS 'From then on the key opens nothing; it is never taken back.';
CREATE INDEX api_key_by_prefix ON api_key (prefix);
CREATE INDEX api_key_by_owner ON api_key (owner, created_at DESC);

CREATE TABLE login_failure (
    name_hash char(64)    PRIMARY KEY,
    failures  integer     NOT NULL CHECK (failures > 0),
    last_at   timestamptz NOT NULL
);
COMMENT ON TABLE login_failure IS 'Failed logins that still count, by name.';
COMMENT ON COLUMN login_failure.name_hash IS 'SHA-256: people type passwords into the name field.';
CREATE INDEX login_failure_by_age ON login_failure (last_at);

CREATE TABLE signing_key (
    kid        varchar(43) PRIMARY KEY,
    state      varchar(10) NOT NULL CHECK (state = 'active'),
    modulus    text        NOT NULL,
    exponent   text        NOT NULL,
    sealed     text        NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE signing_key IS 'The RSA key that signs tokens; kid is its RFC 7638 thumbprint.';
COMMENT ON COLUMN signing_key.sealed IS 'PKCS #8 under AES-256-GCM: base64 of nonce and ciphertext, bound to the kid.';
CREATE UNIQUE INDEX one_signing_key_is_active ON signing_key (state) WHERE state = 'active';
