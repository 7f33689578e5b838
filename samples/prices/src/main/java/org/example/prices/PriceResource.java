package org.example.prices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Today's prices over HTTP: all that a basket needs in one call. */
@RequestScoped
@Path("today")
@Produces(MediaType.APPLICATION_JSON)
public class PriceResource {

    @Inject
    PriceList prices;

    @Inject
    CallCounter calls;

    /**
     * Tells prices.
     *
     * @param skus the products that are asked for, such as {@code ?sku=4&sku=10}; those that nobody knows are left out
     */
    @GET
    public List<PriceTag> today(@QueryParam("sku") List<Long> skus) {
        calls.count();
        return prices.of(skus);
    }
}
