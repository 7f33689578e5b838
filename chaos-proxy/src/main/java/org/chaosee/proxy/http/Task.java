package org.chaosee.proxy.http;

/** What is left to do for a request when its body is there. */
@FunctionalInterface
interface Task {

    /** May take its time, and throws nothing. */
    Reply run(byte[] body);

    /** One that has been decided on already. */
    static Task of(Reply reply) {
        return body -> reply;
    }
}
