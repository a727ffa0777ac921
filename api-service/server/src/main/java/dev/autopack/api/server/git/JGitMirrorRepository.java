package dev.autopack.api.server.git;

import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.mirror.BranchMove;
import dev.autopack.api.domain.mirror.CommitFacts;
import dev.autopack.api.domain.mirror.CommitQuery;
import dev.autopack.api.domain.mirror.Inspection;
import dev.autopack.api.domain.mirror.MirrorRepository;
import dev.autopack.api.domain.mirror.Moved;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.server.config.GitConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jboss.logging.Logger;

/** The repositories of runs, by JGit. */
@ApplicationScoped
class JGitMirrorRepository implements MirrorRepository {
    private static final Logger LOG = Logger.getLogger(JGitMirrorRepository.class);

    private final Remotes remotes;
    private final GitConfig config;

    JGitMirrorRepository(Remotes remotes, GitConfig config) {
        this.remotes = remotes;
        this.config = config;
    }

    @Override
    public Inspection inspect(CommitQuery query) {
        var url = url(query.repository());
        if (url.isEmpty()) {
            return new Inspection.Absent("The repository address is not allowed");
        }
        try {
            return remotes.within(url.get(), remote -> inspect(remote, query));
        } catch (CorruptObjectException
                | IncorrectObjectTypeException
                | CommitReader.TooManyFiles e) {
            LOG.info("a pushed commit is refused", e);
            return new Inspection.Absent("The pushed commit is malformed or too large");
        } catch (IOException e) {
            return unreachable(e);
        }
    }

    @Override
    public Optional<ChangeSet> changes(Repository repository, CommitId commit) {
        var url = url(repository);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            return remotes.within(
                    url.get(),
                    remote -> {
                        try (var walk = new RevWalk(remote.objects())) {
                            return reader(walk).changes(id(commit));
                        }
                    });
        } catch (IOException e) {
            LOG.warn("the content of a commit cannot be read", e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<Map<String, String>> texts(
            Repository repository, CommitId commit, List<String> paths) {
        var url = url(repository);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    remotes.within(
                            url.get(),
                            remote -> {
                                if (!remote.objects().getObjectDatabase().has(id(commit))) {
                                    var _ = remote.fetch(List.of(base(repository)));
                                }
                                try (var walk = new RevWalk(remote.objects())) {
                                    return reader(walk).texts(id(commit), paths);
                                }
                            }));
        } catch (IOException e) {
            LOG.warn("the files of a commit cannot be read", e);
            return Optional.empty();
        }
    }

    @Override
    public Moved move(BranchMove move) {
        var url = url(move.repository());
        if (url.isEmpty()) {
            return new Moved.Conflict("The repository address is not allowed");
        }
        try {
            return remotes.within(url.get(), remote -> move(remote, move));
        } catch (IOException e) {
            LOG.warn("a run branch could not be moved", e);
            return new Moved.Unavailable("The repository does not answer");
        }
    }

    private Inspection inspect(Remote remote, CommitQuery query) throws IOException {
        var baseBranch = base(query.repository());
        var refs = remote.fetch(List.of(query.ref().name(), baseBranch));
        var pushed = refs.get(query.ref().name());
        if (pushed == null) {
            return new Inspection.Absent("The commit was not pushed");
        }
        if (!pushed.equals(id(query.commit()))) {
            return new Inspection.Absent("Another commit was pushed");
        }
        try (var walk = new RevWalk(remote.objects())) {
            var commit = walk.parseCommit(pushed);
            return new Inspection.Found(
                    new CommitFacts(
                            query.commit(),
                            parents(commit),
                            isRooted(walk, commit, Optional.ofNullable(refs.get(baseBranch))),
                            reader(walk).facts(pushed),
                            trailers(commit),
                            missing(walk, commit, query.deliverables())));
        }
    }

    private static List<CommitId> parents(RevCommit commit) {
        return Arrays.stream(commit.getParents()).map(one -> new CommitId(one.name())).toList();
    }

    private static boolean isRooted(RevWalk walk, RevCommit commit, Optional<ObjectId> base)
            throws IOException {
        if (base.isEmpty() || commit.getParentCount() == 0) {
            return false;
        }
        return walk.isMergedInto(
                walk.parseCommit(commit.getParent(0)), walk.parseCommit(base.get()));
    }

    private static Map<String, String> trailers(RevCommit commit) {
        var trailers = new HashMap<String, String>();
        commit.getFooterLines().forEach(line -> trailers.put(line.getKey(), line.getValue()));
        return trailers;
    }

    private static List<String> missing(RevWalk walk, RevCommit commit, List<String> paths)
            throws IOException {
        var missing = new ArrayList<String>();
        for (var path : paths) {
            if (!isThere(walk, commit, path)) {
                missing.add(path);
            }
        }
        return missing;
    }

    // Git keeps no empty folders, so one that is there holds a file.
    private static boolean isThere(RevWalk walk, RevCommit commit, String path) throws IOException {
        var plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        try (var found = TreeWalk.forPath(walk.getObjectReader(), plain, commit.getTree())) {
            return found != null;
        }
    }

    private static Moved move(Remote remote, BranchMove move) throws IOException {
        if (!remote.objects().getObjectDatabase().has(id(move.to()))) {
            // The folder of the mirrors was lost since the gate looked.
            var _ = remote.fetch(List.of(move.ref().name()));
        }
        var from = move.from().map(JGitMirrorRepository::id);
        return switch (remote.push(Constants.R_HEADS + move.branch(), from, id(move.to()))) {
            case DONE -> new Moved.Done();
            case CONFLICT -> new Moved.Conflict("The run branch was moved by somebody else");
            case UNCONFIRMED -> new Moved.Unavailable("The repository did not confirm");
        };
    }

    private Inspection unreachable(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptObjectException) {
                LOG.info("a pushed commit is refused", e);
                return new Inspection.Absent("The pushed commit is malformed");
            }
        }
        LOG.warn("a repository cannot be read", e);
        return new Inspection.Unavailable("The repository does not answer");
    }

    private Optional<RepositoryUrl> url(Repository repository) {
        return RepositoryUrl.of(repository.url(), config.localRepositories());
    }

    private CommitReader reader(RevWalk walk) {
        var blobs = new Blobs(walk.getObjectReader(), config.compareBytesMax());
        return new CommitReader(walk, blobs, config.filesMax());
    }

    private static String base(Repository repository) {
        return Constants.R_HEADS + repository.baseBranch();
    }

    private static ObjectId id(CommitId commit) {
        return ObjectId.fromString(commit.value());
    }
}
