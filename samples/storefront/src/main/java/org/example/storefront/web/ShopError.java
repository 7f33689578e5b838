package org.example.storefront.web;

import java.util.List;

/**
 * What a client is told about an error.
 *
 * @param error one sentence for people
 * @param reference finds the cause in the server's log; null if there is nothing to find
 * @param violations what is wrong with the request, one by one; null if that is not the matter
 */
public record ShopError(String error, String reference, List<Violation> violations) {

    /**
     * One thing that is wrong with a request.
     *
     * @param field where, such as {@code lines[0].quantity}
     * @param message what is wrong, such as "must be at least 1"
     */
    public record Violation(String field, String message) {}

    public static ShopError of(String error) {
        return new ShopError(error, null, null);
    }

    public static ShopError withReference(String error, String reference) {
        return new ShopError(error, reference, null);
    }

    public static ShopError withViolations(String error, List<Violation> violations) {
        return new ShopError(error, null, List.copyOf(violations));
    }
}
