package dev.autopack.auth.guard.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A JSON body that does not fit its record. */
@Provider
public class JsonFailureMapper implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException failure) {
        return JsonFaults.problem(failure).response();
    }
}
