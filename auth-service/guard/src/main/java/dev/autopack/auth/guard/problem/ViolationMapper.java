package dev.autopack.auth.guard.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A well-formed request whose values break the contract's limits. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        if (failure.getConstraintViolations().stream().anyMatch(ViolationMapper::ownFault)) {
            return UnexpectedMapper.answer(failure);
        }
        var detail =
                failure.getConstraintViolations().stream()
                        .map(it -> "'%s' %s".formatted(field(it), it.getMessage()))
                        .sorted()
                        .distinct()
                        .limit(20)
                        .collect(Collectors.joining("; "));
        return Problem.of(422, "INVALID_FIELD", detail + ".").response();
    }

    // A broken return value is this service's mistake, not the caller's.
    private static boolean ownFault(ConstraintViolation<?> violation) {
        return nodes(violation).anyMatch(it -> it.getKind() == ElementKind.RETURN_VALUE);
    }

    private static String field(ConstraintViolation<?> violation) {
        var inner =
                nodes(violation)
                        .filter(it -> it.getKind() == ElementKind.PROPERTY || isElement(it))
                        .map(Object::toString)
                        .collect(Collectors.joining("."));
        return snake(inner.isEmpty() ? last(violation) : inner);
    }

    private static boolean isElement(Path.Node node) {
        return node.getKind() == ElementKind.CONTAINER_ELEMENT;
    }

    private static String last(ConstraintViolation<?> violation) {
        return nodes(violation).reduce((first, second) -> second).map(Object::toString).orElse("?");
    }

    private static Stream<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false);
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
