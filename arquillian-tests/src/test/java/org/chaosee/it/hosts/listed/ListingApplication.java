package org.chaosee.it.hosts.listed;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.chaosee.it.hosts.plain.ByeResource;
import org.chaosee.it.hosts.plain.HelloResource;
import org.chaosee.it.hosts.plain.StateMapper;

/** Names everything. */
@ApplicationPath("listed/v1")
public class ListingApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(HelloResource.class, StateMapper.class);
    }

    @Override
    @SuppressWarnings("deprecation") // Applications in the field have it.
    public Set<Object> getSingletons() {
        return Set.of(new ByeResource());
    }
}
