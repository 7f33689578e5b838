package org.example.storefront.stock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The stock over HTTP. */
@RequestScoped
@Path("stock")
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {

    @Inject
    Stockroom stockroom;

    @GET
    public List<StockView> levels() {
        return stockroom.levels().stream().map(StockView::of).toList();
    }
}
