package dev.autopack.api.contract.rule;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reading and deciding the rules that were learned; only approved ones reach a prompt. */
@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
public interface RulesApi {

    @GET
    @Operation(summary = "List the rules of the tenant")
    RuleListView list();

    @POST
    @Path("/{rule_id}/approve")
    @Operation(summary = "Hand a rule out")
    RuleView approve(@PathParam("rule_id") String ruleId);

    @POST
    @Path("/{rule_id}/reject")
    @Operation(summary = "Do not hand a rule out")
    RuleView reject(@PathParam("rule_id") String ruleId);
}
