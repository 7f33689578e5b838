package org.example.storefront.recommendation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** The recommendations over HTTP. */
@RequestScoped
@Path("recommendations")
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationResource {

    @Inject
    Recommender recommender;

    @GET
    public RecommendationsView recommendations(@Context SecurityContext security) {
        Optional<String> customer =
                Optional.ofNullable(security.getUserPrincipal()).map(Principal::getName);
        return RecommendationsView.of(recommender.forCustomer(customer));
    }
}
