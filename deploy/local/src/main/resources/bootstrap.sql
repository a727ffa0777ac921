-- Roles and schemas of Autopack. Run by a superuser, connected to the database that shall hold them; running it again changes nothing
-- but the passwords. They are parameters of the session, never text of this file, set before it runs:
--   autopack.api_owner_password   autopack.api_password
--   autopack.auth_owner_password  autopack.auth_password
--   autopack.sync_owner_password  autopack.sync_password
-- psql reads them from the environment: PGOPTIONS="-c autopack.api_password=…" psql -d autopack -f bootstrap.sql
--
-- A service has a schema and two roles. The owner migrates it; the runtime role reads and writes rows and can define nothing.
-- Neither can look into the schema of another service.

DO $bootstrap$
DECLARE
    service text;
    kind text;
    role_name text;
BEGIN
    FOREACH service IN ARRAY ARRAY ['api', 'auth', 'sync'] LOOP
        FOREACH kind IN ARRAY ARRAY ['_owner', ''] LOOP
            role_name := 'autopack_' || service || kind;
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
                EXECUTE format('CREATE ROLE %I', role_name);
            END IF;
            EXECUTE format(
                'ALTER ROLE %I WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD %L',
                role_name, current_setting('autopack.' || service || kind || '_password'));
            EXECUTE format('ALTER ROLE %I SET search_path = %I', role_name, service);
            EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), role_name);
        END LOOP;
    END LOOP;
END
$bootstrap$;

DO $schemas$
DECLARE
    service text;
    owner text;
    runtime text;
BEGIN
    FOREACH service IN ARRAY ARRAY ['api', 'auth', 'sync'] LOOP
        owner := 'autopack_' || service || '_owner';
        runtime := 'autopack_' || service;
        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', service, owner);
        EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', service);
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', service, runtime);
        EXECUTE format(
            'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
            owner, service, runtime);
        EXECUTE format(
            'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO %I',
            owner, service, runtime);
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC', owner);
        EXECUTE format(
            'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT EXECUTE ON FUNCTIONS TO %I',
            owner, service, runtime);
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END
$schemas$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
