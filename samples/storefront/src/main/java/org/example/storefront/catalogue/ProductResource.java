package org.example.storefront.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The catalogue over HTTP. */
@RequestScoped
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    @Inject
    Catalogue catalogue;

    @GET
    public List<ProductView> all() {
        return catalogue.all().stream().map(ProductView::of).toList();
    }

    @GET
    @Path("{id}")
    public ProductView one(@PathParam("id") long id) {
        return catalogue
                .find(id)
                .map(ProductView::of)
                .orElseThrow(() -> new NotFoundException("There is no product " + id));
    }
}
