package org.chaosee.api.spi;

import org.jspecify.annotations.Nullable;

/** The store can't be reached, or can't do its work at present. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
