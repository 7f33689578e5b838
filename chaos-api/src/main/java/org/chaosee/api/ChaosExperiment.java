package org.chaosee.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks CDI events that begin and end storms, and that tell of them. It is a qualifier (Jakarta CDI 4.0, section 2.3)
 * wherever Chaos EE is deployed, switched on or not; while it is off, nobody hears the events.
 *
 * <pre>{@code
 * @Inject @ChaosExperiment("rush-hour") Event<StormRequest> storms;
 * storms.fire(StormRequest.begin().forUsers("alice"));
 *
 * void began(@Observes @ChaosExperiment("rush-hour") StormStarted started) {}
 * void ended(@ObservesAsync @ChaosExperiment StormEnded ended) {}
 * }</pre>
 */
@Documented
@Repeatable(ChaosExperiment.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface ChaosExperiment {

    /** The name of the storm; empty for all storms, or for the one that the request names. */
    String value() default "";

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
    @interface List {

        /** The single ones. */
        ChaosExperiment[] value();
    }
}
