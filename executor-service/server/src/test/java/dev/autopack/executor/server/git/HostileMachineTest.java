package dev.autopack.executor.server.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.server.git.RemoteRepository.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account whose git settings, files and environment alike, all run a program of their own. */
class HostileMachineTest {
    @TempDir Path place;
    private Path evil;

    @BeforeEach
    void aProgram() throws IOException {
        var bin = Files.createDirectories(place.resolve("bin"));
        evil = bin.resolve("git");
        Files.writeString(evil, "#!/bin/sh\necho \"$0 $*\" >> '%s'\n".formatted(trace()));
        Files.setPosixFilePermissions(evil, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The executor's side, in a process of its own. */
    static final class Attempt {
        private Attempt() {}

        public static void main(String[] arguments) throws IOException {
            try (var passage = new Passage(Path.of(arguments[0]))) {
                System.out.println(passage.through(arguments[1]));
            }
        }
    }

    @Test
    void noSettingOfTheMachineTakesPart() throws IOException, InterruptedException {
        try (var remote = RemoteRepository.create(place.resolve("remote.git"));
                var host = GitHost.serving(place)) {
            remote.commit(
                    "main",
                    Entry.file("README.md", "a\n"),
                    Entry.file(".gitattributes", "* filter=evil diff=evil text eol=crlf\n"));

            assertThat(attemptOn(remote.url())).contains("Done[").doesNotContain("Exception");
            assertThat(attemptOn(host.url("remote.git"))).contains("Done[");

            assertThat(trace()).doesNotExist();
            assertThat(place.resolve("home").toFile().list()).containsExactly(".gitconfig");
            assertThat(place.resolve("elsewhere")).doesNotExist();
        }
    }

    @Test
    void aLoginIsNotAskedOfAnybody() throws IOException, InterruptedException {
        try (var host =
                GitHost.answering(
                        exchange -> {
                            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=x");
                            exchange.sendResponseHeaders(401, -1);
                        })) {
            assertThat(attemptOn(host.url("r.git"))).contains("asks for credentials");

            assertThat(trace()).doesNotExist();
            assertThat(host.seen()).allMatch(it -> it.endsWith(" null"));
        }
    }

    private Path trace() {
        return place.resolve("trace");
    }

    private String attemptOn(String url) throws IOException, InterruptedException {
        var home = Files.createDirectories(place.resolve("home"));
        Files.writeString(home.resolve(".gitconfig"), settings());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attempt.class.getName(),
                        place.resolve("work").toString(),
                        url);
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(environment(home));
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return said;
    }

    private Map<String, String> environment(Path home) {
        var elsewhere = place.resolve("elsewhere").toString();
        var config = home.resolve(".gitconfig").toString();
        return Map.ofEntries(
                Map.entry("HOME", home.toString()),
                Map.entry("XDG_CONFIG_HOME", elsewhere),
                Map.entry("PATH", evil.getParent() + ":" + System.getenv("PATH")),
                Map.entry("GIT_CONFIG_GLOBAL", config),
                Map.entry("GIT_CONFIG_SYSTEM", config),
                Map.entry("GIT_CONFIG_COUNT", "1"),
                Map.entry("GIT_CONFIG_KEY_0", "core.fsmonitor"),
                Map.entry("GIT_CONFIG_VALUE_0", evil.toString()),
                Map.entry("GIT_DIR", elsewhere),
                Map.entry("GIT_WORK_TREE", elsewhere),
                Map.entry("GIT_INDEX_FILE", elsewhere),
                Map.entry("GIT_OBJECT_DIRECTORY", elsewhere),
                Map.entry("GIT_ALTERNATE_OBJECT_DIRECTORIES", elsewhere),
                Map.entry("GIT_TEMPLATE_DIR", elsewhere),
                Map.entry("GIT_TRACE", elsewhere),
                Map.entry("GIT_SSH", evil.toString()),
                Map.entry("GIT_SSH_COMMAND", evil.toString()),
                Map.entry("GIT_ASKPASS", evil.toString()),
                Map.entry("SSH_ASKPASS", evil.toString()),
                Map.entry("GIT_PROXY_COMMAND", evil.toString()),
                Map.entry("GIT_EXTERNAL_DIFF", evil.toString()),
                Map.entry("GIT_EXEC_PATH", evil.getParent().toString()));
    }

    private String settings() {
        return """
        [core]
        \tfsmonitor = EVIL
        \tsshCommand = EVIL
        \thooksPath = BIN
        \taskPass = EVIL
        \tautocrlf = true
        [credential]
        \thelper = EVIL
        [filter "evil"]
        \tsmudge = EVIL
        \tclean = EVIL
        \trequired = true
        [diff "evil"]
        \ttextconv = EVIL
        [init]
        \ttemplateDir = BIN
        [protocol "ext"]
        \tallow = always
        [url "ext::EVIL "]
        \tinsteadOf = /
        \tinsteadOf = http
        \tpushInsteadOf = /
        \tpushInsteadOf = http
        [http]
        \tproxy = http://127.0.0.1:1
        \textraHeader = X-Evil: 1
        [commit]
        \tgpgSign = true
        [gpg]
        \tprogram = EVIL
        """
                .replace("EVIL", evil.toString())
                .replace("BIN", evil.getParent().toString());
    }
}
