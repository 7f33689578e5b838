package org.example.storefront.price;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The service that knows what things cost today. It is not ours: it may be late, refuse us, or be gone. */
@RegisterRestClient(configKey = "prices")
@Path("today")
@Produces(MediaType.APPLICATION_JSON)
public interface PriceService {

    /** The prices of those products; those that it doesn't know are left out. */
    @GET
    List<PriceTag> today(@QueryParam("sku") Set<Long> products);
}
