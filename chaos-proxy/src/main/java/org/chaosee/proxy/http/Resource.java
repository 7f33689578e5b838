package org.chaosee.proxy.http;

/** Answers one verb of one route. */
@FunctionalInterface
interface Resource {

    /** May throw what {@link Errors} knows. */
    Reply answer(Call call);
}
