package org.chaosee.load.plan;

/** How requests follow each other. */
public enum Arrival {

    /** At equal distances. */
    EVEN,

    /** As those of many people who don't know of each other: distances are exponential, and the rate is their mean. */
    POISSON
}
