package org.chaosee.jpa.store;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;

/** JNDI as far as the tests need it: {@code h2/x} is the data source of the H2 database x, {@code text} is a text. */
public final class TestContextFactory implements InitialContextFactory {

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) {
        return (Context) Proxy.newProxyInstance(
                TestContextFactory.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getName().equals("lookup") ? lookUp((String) arguments[0]) : null);
    }

    private static Object lookUp(String name) throws NameNotFoundException {
        if (name.startsWith("h2/")) {
            return TestDatabases.h2(name.substring("h2/".length()));
        }
        if (name.equals("text")) {
            return name;
        }
        throw new NameNotFoundException(name);
    }
}
