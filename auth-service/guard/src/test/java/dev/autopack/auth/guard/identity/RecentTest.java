package dev.autopack.auth.guard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void theLongestUnusedGoesWhenThereIsNoRoom() {
        var recent = new Recent<String>(2);
        recent.keep(Fingerprint.of("a"), "first");
        recent.keep(Fingerprint.of("b"), "second");
        var _ = recent.find(Fingerprint.of("a"));

        recent.keep(Fingerprint.of("c"), "third");

        assertThat(recent.size()).isEqualTo(2);
        assertThat(recent.find(Fingerprint.of("a"))).contains("first");
        assertThat(recent.find(Fingerprint.of("b"))).isEmpty();
        assertThat(recent.find(Fingerprint.of("c"))).contains("third");
    }

    @Test
    void aFingerprintDoesNotShowItsCredential() {
        assertThat(Fingerprint.of("secret").hex()).hasSize(64).doesNotContain("secret");
    }
}
