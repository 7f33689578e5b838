package org.example.storefront.stock;

/** Somebody wants more of a product than is left. */
public class SoldOutException extends RuntimeException {

    private final long productId;
    private final int left;

    public SoldOutException(long productId, int left) {
        super(left == 0 ? "Product " + productId + " is sold out" : "Only " + left + " left of product " + productId);
        this.productId = productId;
        this.left = left;
    }

    public long productId() {
        return productId;
    }

    /** How many pieces there still are. */
    public int left() {
        return left;
    }
}
