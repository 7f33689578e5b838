package org.chaosee.jpa.testing;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.function.Supplier;

/** The CDI of an application that has one bean at most. */
public final class TestCdi extends CDI<Object> {

    private final Supplier<Object> bean;

    /** @param bean null for none; what it throws, CDI throws */
    public TestCdi(Supplier<Object> bean) {
        this.bean = bean;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        Object found = bean.get();
        return (Instance<U>) new TestCdi(() -> found);
    }

    @Override
    public boolean isUnsatisfied() {
        return bean.get() == null;
    }

    @Override
    public boolean isAmbiguous() {
        return false;
    }

    @Override
    public Object get() {
        return bean.get();
    }

    @Override
    public BeanManager getBeanManager() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instance<Object> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(Object instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<Object> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<Object>> handles() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<Object> iterator() {
        throw new UnsupportedOperationException();
    }
}
