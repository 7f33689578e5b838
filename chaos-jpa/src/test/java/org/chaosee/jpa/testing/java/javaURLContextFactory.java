package org.chaosee.jpa.testing.java;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.NameNotFoundException;
import javax.naming.spi.ObjectFactory;
import org.chaosee.jpa.testing.TestTransaction;

/** What {@link TestTransaction} puts into JNDI; JNDI finds this class by its name. */
public final class javaURLContextFactory implements ObjectFactory {

    @Override
    public Object getObjectInstance(Object object, Name name, Context context, Hashtable<?, ?> environment) {
        return Proxy.newProxyInstance(
                javaURLContextFactory.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> {
                    if (arguments[0].equals("java:comp/TransactionSynchronizationRegistry")) {
                        return TestTransaction.bound();
                    }
                    throw new NameNotFoundException(String.valueOf(arguments[0]));
                });
    }
}
