package org.example.storefront.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.example.storefront.price.PriceTags;

/** Turns a basket into an order. Customers who want the same product at the same time don't get in each other's way. */
@ApplicationScoped
public class Checkout {

    @Inject
    Booking booking;

    /**
     * Places the order.
     *
     * <p>A conflict has rolled its transaction back, so the booking is tried anew, in a new one. It has to be another
     * bean's: on one method, the retries would take place within the transaction that is lost already.
     *
     * @param prices what the products cost today; found out before, and once, however many conflicts there are
     * @throws UnknownProductException if the basket names a product that the shop does not have
     * @throws org.example.storefront.stock.SoldOutException if there is not enough of one product
     * @throws OptimisticLockException if there were too many conflicts; nothing is stored then
     */
    @Retry(
            retryOn = OptimisticLockException.class,
            maxRetries = 10,
            delay = 60,
            jitter = 40,
            delayUnit = ChronoUnit.MILLIS,
            jitterDelayUnit = ChronoUnit.MILLIS)
    public Order place(Customer customer, Basket basket, PriceTags prices) {
        return booking.book(customer, basket, prices);
    }
}
