package org.chaosee.it.hosts.rich;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

@RequestScoped
@Path("catalogue")
public class CatalogueResource implements Catalogue {

    @Override
    public String item(String item) {
        return "item " + item;
    }
}
