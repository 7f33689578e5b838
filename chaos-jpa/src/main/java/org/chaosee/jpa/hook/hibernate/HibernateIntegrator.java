package org.chaosee.jpa.hook.hibernate;

import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorBuilder;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

/** Learns a unit's entities when its factory is made, and listens to what is written. Found by a service loader. */
public final class HibernateIntegrator implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        HibernateUnit unit = unitOf(factory);
        if (unit == null) {
            return;
        }
        try {
            UnitModel model = new UnitModel(metadata);
            listen(factory, new WriteListener(unit));
            factory.addObserver(new Binding(unit, model, isJta(factory)));
        } catch (RuntimeException | LinkageError e) {
            unit.failed(e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // The unit hears of it when the factory closes.
    }

    /** The unit of that factory; null when it is our own, has many tenants, or is otherwise not to be hit. */
    static @Nullable HibernateUnit unitOf(SessionFactoryImplementor factory) {
        try {
            return HibernateConnections.unitOf(factory.getServiceRegistry().getService(ConnectionProvider.class));
        } catch (RuntimeException | LinkageError e) {
            return null; // Hibernate says so when there is no such service.
        }
    }

    private static boolean isJta(SessionFactoryImplementor factory) {
        TransactionCoordinatorBuilder transactions =
                factory.getServiceRegistry().getService(TransactionCoordinatorBuilder.class);
        return transactions != null && transactions.isJta();
    }

    private static void listen(SessionFactoryImplementor factory, WriteListener listener) {
        EventListenerRegistry registry = factory.getServiceRegistry().getService(EventListenerRegistry.class);
        if (registry == null) {
            throw new IllegalStateException("Hibernate has no registry of event listeners");
        }
        registry.appendListeners(EventType.PRE_INSERT, listener);
        registry.appendListeners(EventType.PRE_UPDATE, listener);
        registry.appendListeners(EventType.PRE_DELETE, listener);
        registry.appendListeners(EventType.PRE_COLLECTION_RECREATE, listener);
        registry.appendListeners(EventType.PRE_COLLECTION_UPDATE, listener);
        registry.appendListeners(EventType.PRE_COLLECTION_REMOVE, listener);
        registry.appendListeners(EventType.FLUSH, listener);
        registry.appendListeners(EventType.AUTO_FLUSH, listener);
    }

    /** The unit can be hit from the end of its factory's making to the beginning of its end. */
    private record Binding(HibernateUnit unit, UnitModel model, boolean jta) implements SessionFactoryObserver {

        private static final long serialVersionUID = 1;

        @Override
        public void sessionFactoryCreated(SessionFactory factory) {
            unit.bind(model, jta);
        }

        @Override
        public void sessionFactoryClosing(SessionFactory factory) {
            unit.unbind();
        }
    }
}
