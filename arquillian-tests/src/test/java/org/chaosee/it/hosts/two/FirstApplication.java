package org.chaosee.it.hosts.two;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.chaosee.it.hosts.plain.HelloResource;
import org.chaosee.it.hosts.plain.StateMapper;

@ApplicationPath("/first")
public class FirstApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(HelloResource.class, StateMapper.class);
    }
}
