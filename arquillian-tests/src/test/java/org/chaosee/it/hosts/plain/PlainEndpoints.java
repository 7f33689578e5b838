package org.chaosee.it.hosts.plain;

import java.util.List;
import org.chaosee.it.hosts.fixture.Endpoint;

/** What the resources of this package answer, in an application with a given path. No part of any host. */
public final class PlainEndpoints {

    private PlainEndpoints() {}

    public static List<Endpoint> hello(String application) {
        return List.of(
                Endpoint.get(application + "/hello", "HelloResource#hello", "hello"),
                Endpoint.get(
                        application + "/hello/ann", application + "/hello/{name}", "HelloResource#named", "hello, ann"),
                Endpoint.post(application + "/hello", "bob", "HelloResource#receive", "received bob"));
    }

    public static Endpoint bye(String application) {
        return Endpoint.get(application + "/bye", "ByeResource#bye", "bye");
    }
}
