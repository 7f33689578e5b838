package org.chaosee.it.hosts.off;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** A host that fails by itself, when CDI and Chaos EE have started. */
@WebListener
public class BrokenListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        throw new IllegalStateException("broken by itself");
    }
}
