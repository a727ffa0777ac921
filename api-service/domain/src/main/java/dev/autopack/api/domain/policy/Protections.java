package dev.autopack.api.domain.policy;

import java.util.List;

/** The places that no change touches without a person, whatever its plan says. */
final class Protections {
    /**
     * What decides over others: build pipelines, hooks of git, secrets and how they are reached.
     */
    static final List<String> ALWAYS =
            List.of(
                    ".autonomous_runs/**",
                    ".github/**",
                    ".gitlab/**",
                    ".gitlab-ci.yml",
                    ".circleci/**",
                    ".buildkite/**",
                    ".ci/**",
                    ".travis.yml",
                    ".drone.yml",
                    "azure-pipelines*.yml",
                    "bitbucket-pipelines.yml",
                    "Jenkinsfile*",
                    ".husky/**",
                    ".pre-commit-config.yaml",
                    ".gitmodules",
                    ".gitattributes",
                    ".env*",
                    "*.pem",
                    "*.key",
                    "*.p12",
                    "*.pfx",
                    "*.jks",
                    "*.keystore",
                    "id_rsa*",
                    "id_ecdsa*",
                    "id_ed25519*",
                    ".ssh",
                    ".aws",
                    ".kube",
                    ".docker",
                    ".npmrc",
                    ".pypirc",
                    ".netrc",
                    "config/**");

    /** What is hard to take back: databases and their schemas, and who may do what. */
    static final List<String> SENSITIVE =
            List.of(
                    "migration",
                    "migrations",
                    "alembic",
                    "database",
                    "database.*",
                    "schema.*",
                    "models.py",
                    "*.sql",
                    "auth",
                    "auth.*",
                    "authentication",
                    "authorization");

    private Protections() {}
}
