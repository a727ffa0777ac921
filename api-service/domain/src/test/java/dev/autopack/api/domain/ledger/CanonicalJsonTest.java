package dev.autopack.api.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void emptyValuesHaveTheirKnownHashes() {
        assertThat(CanonicalJson.hash(Map.of()))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(CanonicalJson.hash(List.of()))
                .isEqualTo("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
        assertThat(CanonicalJson.hash(null))
                .isEqualTo("74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b");
    }

    @Test
    void keysAreSortedAtEachDepthAndArraysKeepTheirOrder() {
        assertThat(CanonicalJson.write(Map.of("b", 1, "a", Map.of("d", 4, "c", 3))))
                .isEqualTo("{\"a\":{\"c\":3,\"d\":4},\"b\":1}");
        assertThat(CanonicalJson.hash(Map.of("b", 1, "a", Map.of("d", 4, "c", 3))))
                .isEqualTo("943d56ce0b02b80a8afcd12d849426226b68f2d8cd2840af8f6f93067f14c360");
        assertThat(CanonicalJson.hash(Map.of("a", List.of(Map.of("b", 2), Map.of("a", 1)))))
                .isEqualTo("26f07c701405580f8f3124eb07e4fc8419d24dc54cd7491b997e0636fa714258");
        assertThat(CanonicalJson.hash(Map.of("z", 1, "a", Map.of("y", true, "b", List.of(2, 1)))))
                .isEqualTo("48653e61611413ac35e81953bfc932601253458f4db165309c2bef687b0e6ea5");
    }

    @Test
    void floatsAreWrittenAsEcmaScriptWritesThem() {
        var value = new HashMap<String, Object>();
        value.put("a", 1.0);
        value.put("b", 0.95);
        value.put("c", 1e16);
        value.put("d", 1e15);
        value.put("e", 1.5e-7);
        value.put("f", 100.0);
        value.put("g", 1e-5);
        value.put("h", 123456789.125);
        value.put("j", 1e21);
        value.put("k", -0.0);

        assertThat(CanonicalJson.write(value))
                .isEqualTo(
                        "{\"a\":1,\"b\":0.95,\"c\":10000000000000000,\"d\":1000000000000000,"
                                + "\"e\":1.5e-7,\"f\":100,\"g\":0.00001,\"h\":123456789.125,"
                                + "\"j\":1e+21,\"k\":0}");
        assertThat(CanonicalJson.hash(value))
                .isEqualTo("9fd0d125bf944633166bce707e42dbe90a6be3cceccb876c88cae0d55913cf8e");
        assertThat(CanonicalJson.hash(Map.of("coverage_observed", 1.0, "coverage_threshold", 0.95)))
                .isEqualTo("652200dfa02a61f74c0961475c4103eb6f7c6e783313b92d64ed83b1f87f892e");
    }

    @Test
    void onlyWhatMustBeEscapedIsEscaped() {
        var text = "\u0000\b\t\n\f\r\u001f\"\\/\u007fé€😀\u2028";

        assertThat(CanonicalJson.hash(Map.of("s", text)))
                .isEqualTo("319967167640ecc6747843eeeb2167ced4ff32853c8674c26c6de5c45bff9114");
        assertThat(CanonicalJson.hash(Map.of("k", "e\u0301")))
                .isEqualTo("4cb477ab754099c91e4c79f77deaab085090978b8abbc981c8eefde872575da8");
    }

    @Test
    void keysAreOrderedByUtf16Units() {
        var value = new HashMap<String, Object>();
        value.put("", 8);
        value.put("Z", 3);
        value.put("_", 7);
        value.put("a", 4);
        value.put("z", 2);
        value.put("é", 1);
        value.put("\uffff", 6);
        value.put("\ud800\udc00", 5);

        assertThat(CanonicalJson.hash(value))
                .isEqualTo("ed02f04d866fd0d176b4cfeb0440411c24c4970a2182456b46d23682bd6547fc");
    }

    @Test
    void whatHasNoExactFormIsRefused() {
        var refused =
                List.of(
                        1L << 53,
                        -(1L << 53),
                        BigInteger.TWO.pow(80),
                        new BigDecimal("1e30"),
                        new BigDecimal("0.1234567890123456789"),
                        Double.NaN,
                        Double.NEGATIVE_INFINITY,
                        "half \ud800 pair",
                        new Object());

        assertThat(refused)
                .allSatisfy(
                        value ->
                                assertThatThrownBy(() -> CanonicalJson.write(value))
                                        .isInstanceOf(IllegalArgumentException.class));
        assertThat(CanonicalJson.write((1L << 53) - 1)).isEqualTo("9007199254740991");
    }

    @Property
    void theOrderOfKeysNeverMatters(@ForAll("objects") Map<String, Object> value) {
        var keys = new ArrayList<>(value.keySet());
        Collections.reverse(keys);
        var reversed = new LinkedHashMap<String, Object>();
        keys.forEach(key -> reversed.put(key, value.get(key)));

        assertThat(CanonicalJson.write(reversed)).isEqualTo(CanonicalJson.write(value));
    }

    @Property
    void aDoubleReadsBackAsItself(@ForAll double value) {
        assertThat(Double.parseDouble(CanonicalJson.write(value))).isEqualTo(value + 0.0);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        var leaves =
                Arbitraries.oneOf(
                        Arbitraries.strings().ascii().ofMaxLength(8).map(text -> (Object) text),
                        Arbitraries.integers().map(number -> (Object) number),
                        Arbitraries.of(true, false).map(flag -> (Object) flag));
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(6), leaves).ofMaxSize(8);
    }
}
