package dev.autopack.executor.server.llm.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final Secrets NONE_KNOWN = new Secrets(List.of(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-ant-api03-abcdefghijklmnopqrstuvwxyz",
                "sk-proj-0123456789abcdefghij",
                "AIzaSyA0123456789abcdefghijklmnopqrstuv",
                "ghp_0123456789abcdefghijABCDEFGHIJ012345",
                "AKIAABCDEFGHIJKLMNOP",
                "Authorization: Bearer abc.def",
                "autopack_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
            })
    void whatLooksLikeAKeyIsRemoved(String secret) {
        var clean = NONE_KNOWN.removedFrom("before " + secret + " after");

        assertThat(clean).isEqualTo("before [secret removed] after");
    }

    @Test
    void whatIsKnownToBeSecretIsRemovedWhateverItLooksLike() {
        var secrets = new Secrets(List.of("correct horse"), List.of(Pattern.compile("staple\\d+")));

        assertThat(secrets.removedFrom("a correct horse, staple12"))
                .isEqualTo("a [secret removed], [secret removed]");
    }

    @Test
    void aWordThatIsTooShortToBeASecretIsLeft() {
        assertThat(new Secrets(List.of("true", ""), List.of()).removedFrom("is true"))
                .isEqualTo("is true");
    }

    @Test
    void secretsDoNotShowThemselves() {
        assertThat(new Secrets(List.of("correct horse"), List.of()).toString())
                .doesNotContain("horse");
    }
}
