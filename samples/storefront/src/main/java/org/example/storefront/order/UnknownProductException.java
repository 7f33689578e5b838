package org.example.storefront.order;

/** A basket names a product that the shop does not have. */
public class UnknownProductException extends RuntimeException {

    public UnknownProductException(long productId) {
        super("There is no product " + productId);
    }
}
