package org.chaosee.jpa.testing;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A container's transaction, as far as the registry tells of it, which is in JNDI for the length of the test. */
public final class TestTransaction implements BeforeEachCallback, AfterEachCallback {

    private static final String URL_CONTEXTS = "java.naming.factory.url.pkgs";

    private static TransactionSynchronizationRegistry bound;

    private final List<Synchronization> synchronizations = new ArrayList<>();
    private int status = Status.STATUS_NO_TRANSACTION;

    @Override
    public void beforeEach(ExtensionContext context) {
        bound = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                TestTransaction.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransactionStatus" -> status;
                    case "registerInterposedSynchronization" -> {
                        synchronizations.add((Synchronization) arguments[0]);
                        yield null;
                    }
                    case "setRollbackOnly" -> {
                        status = Status.STATUS_MARKED_ROLLBACK;
                        yield null;
                    }
                    case "toString" -> "registry";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        System.setProperty(URL_CONTEXTS, TestTransaction.class.getPackageName());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.clearProperty(URL_CONTEXTS);
        bound = null;
    }

    /** What is in JNDI at present. */
    public static TransactionSynchronizationRegistry bound() {
        return bound;
    }

    /** From now on there is one. */
    public void begin() {
        status = Status.STATUS_ACTIVE;
    }

    /** Has it committed, and tells whether that went well. */
    public boolean commits() {
        synchronizations.forEach(Synchronization::beforeCompletion);
        return status == Status.STATUS_ACTIVE;
    }
}
