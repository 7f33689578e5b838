package org.chaosee.it.hosts.two;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.chaosee.it.hosts.plain.ByeResource;
import org.chaosee.it.hosts.plain.HelloResource;
import org.chaosee.it.hosts.plain.StateMapper;

/** Has a resource in common with the first one. */
@ApplicationPath("/second/*")
public class SecondApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(HelloResource.class, ByeResource.class, StateMapper.class);
    }
}
