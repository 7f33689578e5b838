package org.example.storefront.launcher;

/** The shop cannot open, or stay open; the message says why in a sentence for the user. */
final class ShopClosedException extends RuntimeException {

    ShopClosedException(String message) {
        super(message);
    }
}
