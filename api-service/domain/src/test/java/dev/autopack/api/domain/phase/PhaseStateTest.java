package dev.autopack.api.domain.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhaseStateTest {
    private static final Map<String, Set<String>> MOVES =
            Map.of(
                    "Queued", Set.of("Executing", "Skipped"),
                    "Executing",
                            Set.of(
                                    "Gate",
                                    "CiRunning",
                                    "Landing",
                                    "Complete",
                                    "Failed",
                                    "Queued",
                                    "ApprovalPending"),
                    "Gate",
                            Set.of(
                                    "Executing",
                                    "Landing",
                                    "Complete",
                                    "Failed",
                                    "Queued",
                                    "ApprovalPending"),
                    "CiRunning", Set.of("Landing", "Complete", "Failed", "Queued"),
                    "ApprovalPending", Set.of("Queued", "Failed"),
                    "Landing", Set.of("Complete", "Failed", "Queued"),
                    "Failed", Set.of("Queued"),
                    "Complete", Set.of(),
                    "Skipped", Set.of());

    @Test
    void theMovesAreThoseOfTheTableAndNoOthers() {
        var moves = new TreeMap<String, Set<String>>();

        states().forEach(state -> moves.put(state.getSimpleName(), moves(state)));

        assertThat(moves).isEqualTo(new TreeMap<>(MOVES));
    }

    @Test
    void whatIsDoneHasNoMoveButThatAPersonResetsAFailure() {
        var done = Set.of("Complete", "Skipped");

        assertThat(MOVES.entrySet())
                .filteredOn(move -> move.getValue().isEmpty())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(done);
    }

    private static Stream<Class<?>> states() {
        return Arrays.stream(PhaseState.class.getPermittedSubclasses())
                .flatMap(
                        state ->
                                state.isInterface()
                                        ? Arrays.stream(state.getPermittedSubclasses())
                                        : Stream.of(state));
    }

    private static Set<String> moves(Class<?> state) {
        var targets = new TreeSet<String>();
        Arrays.stream(state.getMethods())
                .map(Method::getReturnType)
                .filter(PhaseState.class::isAssignableFrom)
                .filter(type -> !type.isInterface())
                .map(Class::getSimpleName)
                .forEach(targets::add);
        return targets;
    }
}
