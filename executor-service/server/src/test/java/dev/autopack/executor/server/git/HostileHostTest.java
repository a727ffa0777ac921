package dev.autopack.executor.server.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.server.git.Passage.Outcome.Done;
import dev.autopack.executor.server.git.Passage.Outcome.Refused;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Web servers that do not serve git as they should. */
class HostileHostTest {
    private static final String ID = "3".repeat(40);
    private static final String REFS = "application/x-git-upload-pack-advertisement";
    private static final String PACK = "application/x-git-upload-pack-result";

    @TempDir Path place;
    private RemoteRepository remote;
    private Passage passage;

    @BeforeEach
    void aRemote() throws IOException {
        remote = RemoteRepository.create(place.resolve("r.git"));
        remote.commit("main", Entry.file("README.md", "hello"));
        passage = new Passage(place.resolve("work"));
    }

    @AfterEach
    void close() {
        passage.close();
        remote.close();
    }

    @Test
    void aSoundServerIsServed() throws IOException {
        try (var host = GitHost.serving(place)) {
            var outcome = passage.through(host.urlWithLogin("r.git"));

            assertThat(outcome).isInstanceOf(Done.class);
            assertThat(remote.head(Passage.REF)).contains(((Done) outcome).commit());
            assertThat(host.seen()).isNotEmpty();
        }
    }

    @Test
    void theOwnersHookMayRefuseThePush() throws IOException {
        var hook = Files.createDirectories(place.resolve("r.git/hooks")).resolve("pre-receive");
        Files.writeString(hook, "#!/bin/sh\necho no pushes on a sunday\nexit 1\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var host = GitHost.serving(place)) {
            assertRefused(
                    passage.through(host.url("r.git")), Reason.PUSH_REFUSED, "refuses the attempt");
        }
    }

    @Test
    void aRedirectOnTheSameServerIsFollowed() throws IOException {
        try (var host =
                GitHost.answering(
                        exchange -> {
                            if (exchange.getRequestURI().getPath().startsWith("/old/")) {
                                redirect(
                                        exchange, exchange.getRequestURI().toString().substring(4));
                            } else {
                                GitHost.serve(exchange, place);
                            }
                        })) {
            assertThat(passage.through(host.url("old/r.git"))).isInstanceOf(Done.class);
        }
    }

    @Test
    void aRedirectToAnotherServerIsNotFollowed() throws IOException {
        try (var other = GitHost.serving(place);
                var host =
                        GitHost.answering(
                                exchange -> redirect(exchange, other.url("r.git/info/refs")))) {
            var outcome = passage.through(host.urlWithLogin("r.git"));

            assertRefused(outcome, Reason.REPOSITORY_UNAVAILABLE, "moved to another server");
            assertThat(other.seen()).isEmpty();
        }
    }

    /** An answer, and the sentence it is refused with. */
    private record Bad(String what, GitHost.Answer answer, String sentence) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                bad("401", it -> challenge(it, "Basic realm=\"x\""), "asks for credentials"),
                bad("401 of a kind", it -> challenge(it, "Negotiate"), "asks for credentials"),
                bad("403", it -> it.sendResponseHeaders(403, -1), "asks for credentials"),
                bad("404", it -> it.sendResponseHeaders(404, -1), "no git repository"),
                bad("500", it -> it.sendResponseHeaders(500, -1), "cannot be reached"),
                bad("a redirect to itself", it -> redirect(it, it.getRequestURI().toString()), ""),
                bad("a redirect to a file", it -> redirect(it, "file:///etc/passwd"), ""),
                bad("a redirect to ext", it -> redirect(it, "ext::id/info/refs"), ""),
                bad("a redirect to nowhere", it -> redirect(it, "http://[/info/refs"), ""),
                bad("the old protocol", HostileHostTest::dumb, "smart protocol"),
                bad("a web page", it -> send(it, "text/html", bytes("<html>")), ""),
                bad("refs without end", HostileHostTest::flood, "sends more than allowed"),
                bad("a packed bomb", HostileHostTest::bomb, "packed"),
                bad("a pack of 2^32-1 objects", it -> pack(it, header(-1)), "more objects"),
                bad("half a pack", it -> pack(it, header(3)), ""),
                bad("no pack", it -> pack(it, bytes("what?")), ""),
                bad("an object of 1 TB", it -> pack(it, terabyte()), "object larger"),
                bad("an odd ref", it -> refs(it, ID + " refs/heads/../../x\n"), ""),
                bad("an odd id", it -> refs(it, "zz refs/heads/main\n"), ""),
                bad("no id", it -> refs(it, "\n"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bad(Bad bad) throws IOException {
        try (var host = GitHost.answering(bad.answer())) {
            for (var url : new String[] {host.url("r.git"), host.urlWithLogin("r.git")}) {
                var outcome = passage.through(url);

                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                it -> {
                                    assertThat(it.refusal().getMessage()).contains(bad.sentence());
                                    assertThat(all(it.refusal())).doesNotContain("hunter2");
                                });
            }
        }
    }

    static Stream<Bad> slow() {
        return Stream.of(
                bad("silence", _ -> pause(Duration.ofSeconds(20)), "in time"),
                bad("a trickle", HostileHostTest::trickle, "longer than allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void slow(Bad slow) throws IOException {
        try (var host = GitHost.answering(slow.answer());
                var hasty = new Passage(place.resolve("hasty"), Duration.ofSeconds(2))) {
            assertRefused(
                    hasty.through(host.url("r.git")),
                    Reason.REPOSITORY_UNAVAILABLE,
                    slow.sentence());
        }
    }

    // Bytes of a sound answer, changed at random: a reason each time, and no other exception.
    @Test
    void whateverTheServerSendsThereIsAReason() throws IOException {
        for (var seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var refs = seed % 2 == 0 ? spoilt(soundRefs(), random) : soundRefs();
            var pack = seed % 2 == 0 ? soundPack() : spoilt(soundPack(), random);
            try (var host =
                    GitHost.answering(
                            it -> {
                                if (it.getRequestURI().getPath().endsWith("/info/refs")) {
                                    send(it, REFS, refs);
                                } else {
                                    send(it, PACK, pack);
                                }
                            })) {
                assertThat(passage.through(host.url("r.git"))).isInstanceOf(Refused.class);
            }
        }
    }

    private static byte[] soundRefs() {
        return joined(
                GitHost.packet("# service=git-upload-pack\n"),
                bytes("0000"),
                GitHost.packet(ID + " HEAD\0side-band-64k ofs-delta multi_ack_detailed no-done\n"),
                GitHost.packet(ID + " refs/heads/main\n"),
                bytes("0000"));
    }

    private static byte[] spoilt(byte[] sound, Random random) {
        var spoilt = sound.clone();
        IntStream.range(0, 1 + random.nextInt(4))
                .forEach(_ -> spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256));
        return spoilt;
    }

    private static Bad bad(String what, GitHost.Answer answer, String sentence) {
        return new Bad(what, answer, sentence);
    }

    private static void assertRefused(Passage.Outcome outcome, Reason reason, String sentence) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> {
                            assertThat(it.refusal().reason()).isEqualTo(reason);
                            assertThat(it.refusal().getMessage()).contains(sentence);
                            assertThat(all(it.refusal())).doesNotContain("hunter2");
                        });
    }

    /** The refusal as a log would show it, causes and all. */
    private static String all(Throwable refusal) {
        var text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(301, -1);
    }

    private static void challenge(HttpExchange exchange, String kind) throws IOException {
        exchange.getResponseHeaders().add("WWW-Authenticate", kind);
        exchange.sendResponseHeaders(401, -1);
    }

    private static void dumb(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        send(exchange, "text/plain", bytes(ID + "\trefs/heads/main\n"));
    }

    private static void refs(HttpExchange exchange, String first) throws IOException {
        send(
                exchange,
                REFS,
                joined(
                        GitHost.packet("# service=git-upload-pack\n"),
                        bytes("0000"),
                        GitHost.packet(first),
                        bytes("0000")));
    }

    private static void pack(HttpExchange exchange, byte[] pack) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/info/refs")) {
            send(exchange, REFS, soundRefs());
        } else {
            send(exchange, PACK, answer(pack));
        }
    }

    private static byte[] answer(byte[] pack) {
        var text = new String(pack, StandardCharsets.ISO_8859_1);
        return joined(
                GitHost.packet("ACK " + ID + " ready\n"),
                GitHost.packet("ACK " + ID + "\n"),
                GitHost.packet("\1" + text),
                bytes("0000"));
    }

    private static byte[] soundPack() {
        return answer(joined(header(1), new byte[] {0x31}, bytes("x".repeat(60))));
    }

    private static byte[] header(int objects) {
        return ByteBuffer.allocate(12).put(bytes("PACK")).putInt(2).putInt(objects).array();
    }

    // A blob whose size, in groups of bits, is 2 to the power of 40.
    private static byte[] terabyte() {
        var size = new byte[7];
        Arrays.fill(size, (byte) 0x80);
        size[0] = (byte) 0xb0;
        size[6] = 2;
        return joined(header(1), size, bytes("x".repeat(64)));
    }

    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", REFS);
        exchange.sendResponseHeaders(200, 0);
        write(exchange.getResponseBody(), GitHost.packet("# service=git-upload-pack\n"));
        write(exchange.getResponseBody(), bytes("0000"));
        for (var ref = 0; ref < 100; ref++) {
            pause(Duration.ofMillis(200));
            write(exchange.getResponseBody(), GitHost.packet(ID + " refs/heads/r" + ref + "\n"));
        }
    }

    private static void flood(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", REFS);
        exchange.sendResponseHeaders(200, 0);
        write(exchange.getResponseBody(), GitHost.packet("# service=git-upload-pack\n"));
        write(exchange.getResponseBody(), bytes("0000"));
        var name = "r".repeat(30_000);
        for (var ref = 0; ref < 3_000; ref++) {
            write(
                    exchange.getResponseBody(),
                    GitHost.packet(ID + " refs/heads/" + name + ref + "\n"));
        }
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(new byte[1 << 24]);
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        send(exchange, REFS, packed.toByteArray());
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        write(exchange.getResponseBody(), body);
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
