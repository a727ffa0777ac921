package dev.autopack.auth.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** From a credential to a token, and from a token to a principal. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
public interface SessionApi {

    @Operation(summary = "Log in with a form")
    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    TokenView login(
            @FormParam("username") @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*")
                    String username,
            @FormParam("password") @NotBlank @Size(max = 200) String password);

    @Operation(summary = "Log in with JSON")
    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_JSON)
    TokenView login(@Valid @NotNull LoginRequest request);

    @Operation(summary = "Exchange an API key for a short-lived token")
    @POST
    @Path("/token")
    TokenView token(@HeaderParam(TokenRules.API_KEY_HEADER) @Nullable String apiKey);

    @Operation(summary = "Show who you are and what you may do")
    @GET
    @Path("/me")
    PrincipalView me();

    @Operation(summary = "Explain an API key to a service")
    @POST
    @Path("/introspect")
    @Consumes(MediaType.APPLICATION_JSON)
    IntrospectionView introspect(@Valid @NotNull IntrospectionRequest request);
}
