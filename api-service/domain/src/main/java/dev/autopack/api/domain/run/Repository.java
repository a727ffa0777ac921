package dev.autopack.api.domain.run;

/** The git repository that a run changes, and the branch it starts from. */
public record Repository(String url, String baseBranch) {
    public Repository {
        if (url.isBlank() || baseBranch.isBlank()) {
            throw new IllegalArgumentException("a repository has a URL and a base branch");
        }
    }
}
