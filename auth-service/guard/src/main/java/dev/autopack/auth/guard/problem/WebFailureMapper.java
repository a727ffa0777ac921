package dev.autopack.auth.guard.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the framework refuses (no such route, wrong method or media type) becomes a problem. */
@Provider
public class WebFailureMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException failure) {
        var given = failure.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return JsonFaults.problem(json).response();
        }
        var answer = problem(given.getStatus()).builder();
        given.getHeaders()
                .forEach(
                        (name, values) -> {
                            if (!"Content-Type".equalsIgnoreCase(name)) {
                                values.forEach(value -> answer.header(name, value));
                            }
                        });
        return answer.build();
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "MALFORMED_REQUEST", "The request could not be read.");
            case 404 -> Problem.of(404, "NOT_FOUND", "There is nothing at this address.");
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "This address has no such method.");
            case 406 ->
                    Problem.of(406, "NOT_ACCEPTABLE", "None of the accepted media types is had.");
            case 413 -> Problem.of(413, "TOO_LARGE", "The request is larger than allowed.");
            case 415 ->
                    Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "This media type is not understood.");
            default ->
                    status < 500
                            ? Problem.of(status, "REFUSED", "The request was refused.")
                            : UnexpectedMapper.unexpected(status);
        };
    }
}
