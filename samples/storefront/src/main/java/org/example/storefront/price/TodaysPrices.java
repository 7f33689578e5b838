package org.example.storefront.price;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Finds out what products cost today. No order is lost because that can't be found out: then the customer pays the list
 * price, which is never lower.
 */
@ApplicationScoped
public class TodaysPrices {

    @Inject
    @RestClient
    PriceService service;

    /** Asks the price service, and asks again when that fails. */
    @Timeout(value = 1000, unit = ChronoUnit.MILLIS)
    @Retry
    @Fallback(fallbackMethod = "unknown")
    public PriceTags of(Set<Long> products) {
        return PriceTags.of(service.today(products));
    }

    /** The fallback: asks nobody. */
    PriceTags unknown(Set<Long> products) {
        return PriceTags.UNKNOWN;
    }
}
