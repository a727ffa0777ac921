package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.run.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a repository can be named safely: no secret in it, nothing a git command would obey. */
final class RepositoryCheck {
    private static final Pattern URL =
            Pattern.compile(
                    "(https?|ssh|git|file)://[^\\s]+|[\\w.-]+@[\\w.-]+:[^\\s]+|/[^\\s].*|[A-Za-z]:[\\\\/].*");
    private static final Pattern SECRET = Pattern.compile("https?://[^/]*@.*");
    // A password may hold slashes; a port may stand before a path that holds an at sign.
    private static final Pattern SSH_SECRET =
            Pattern.compile("[a-z]+://(?![^/@:]*:\\d+/)[^@]*:[^@]*@.*");
    private static final Pattern BRANCH =
            Pattern.compile("(?!.*(\\.\\.|//|@\\{|\\.lock(/|$)))[\\w][\\w./@+=-]*(?<![./])");

    private RepositoryCheck() {}

    /** Whether git takes the text between two slashes of a ref name. */
    static boolean isPartOfRef(String id) {
        return BRANCH.matcher(id).matches();
    }

    static List<String> problems(Repository repository) {
        var problems = new ArrayList<String>();
        if (SECRET.matcher(repository.url()).matches()
                || SSH_SECRET.matcher(repository.url()).matches()) {
            problems.add("repository.url must not hold a user name or password");
        } else if (!URL.matcher(repository.url()).matches()) {
            problems.add("repository.url is neither a git URL nor an absolute path");
        }
        if (!BRANCH.matcher(repository.baseBranch()).matches()) {
            problems.add("repository.base_branch is not a branch name");
        }
        return problems;
    }
}
