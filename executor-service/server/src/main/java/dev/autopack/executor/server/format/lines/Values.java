package dev.autopack.executor.server.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The objects of an answer.
 *
 * @param bad numbers of lines that should be objects and are not
 * @param rest what follows the last whole object of a cut answer
 */
record Values(
        List<JsonNode> objects, List<Integer> bad, boolean cut, boolean repaired, String rest) {
    Values {
        objects = List.copyOf(objects);
        bad = List.copyOf(bad);
    }
}
