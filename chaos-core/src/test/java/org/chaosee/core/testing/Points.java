package org.chaosee.core.testing;

import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.core.point.PointFacts;

/** Fault points of a shop. */
public final class Points {

    public static final PointFacts PRODUCTS = http("GET", "/api/products", "ProductResource", "list");
    public static final PointFacts PRODUCT = http("GET", "/api/products/{id}", "ProductResource", "get");
    public static final PointFacts CHECKOUT = http("POST", "/api/orders/{id}/checkout", "OrderResource", "checkout");

    private Points() {}

    public static PointFacts http(String method, String path, String resource, String name) {
        return PointFacts.of(Kind.HTTP)
                .with(Target.METHOD, method)
                .with(Target.PATH, path)
                .with(Target.RESOURCE, "com.shop.web." + resource + "#" + name, resource + "#" + name);
    }
}
