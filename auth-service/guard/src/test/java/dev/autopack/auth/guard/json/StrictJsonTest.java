package dev.autopack.auth.guard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void whatHasOneFormIsReadAsItIs() throws JsonProcessingException {
        var order = read("{'name': '\\ud83d\\ude00 é', 'more': {'a': [1, 2.5, null, true, 'x']}}");

        assertThat(order.name()).isEqualTo("😀 é");
        assertThat(order.more()).containsOnlyKeys("a");
        assertThat(order.more().get("a"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5)
                .contains(1, 2.5, "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'a\\u0000'}",
                "{'name': 'a\\ud800'}",
                "{'name': '\\udc00\\ud800'}",
                "{'name': 5}",
                "{'more': {'a\\u0000': 1}}",
                "{'more': {'a': {'b\\ud800': 1}}}",
                "{'more': {'a': ['x\\u0000']}}",
                "{'more': {'a': 1e999}}",
                "{'more': {'a': 1e300}}",
                "{'more': {'a': 9007199254740992}}",
                "{'more': {'a': -99999999999999999999}}"
            })
    void whatCannotBeKeptOrHashedIsRefusedByName(String json) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> read(json))
                .satisfies(refused -> assertThat(refused.getPath()).isNotEmpty());
    }

    @Test
    void nestingHasAnEnd() throws JsonProcessingException {
        assertThat(read(nested(60)).more()).containsOnlyKeys("a");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> read(nested(65)));
    }

    @Test
    void whatIsKeptIsReadAsItIs() throws JsonProcessingException {
        var kept = StrictJson.forKept(StrictJson.mapper());

        var order = kept.readValue(nested(70).replace('\'', '"'), Order.class);

        assertThat(order.more()).containsOnlyKeys("a");
    }

    private static String nested(int levels) {
        return "{'more': {'a': %s%s}}".formatted("[".repeat(levels), "]".repeat(levels));
    }

    private static Order read(String json) throws JsonProcessingException {
        return StrictJson.mapper().readValue(json.replace('\'', '"'), Order.class);
    }

    record Order(String name, Map<String, Object> more) {}
}
