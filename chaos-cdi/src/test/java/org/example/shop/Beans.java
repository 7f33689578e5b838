package org.example.shop;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.FileNotFoundException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.chaosee.api.NoChaos;

/** An application with beans of all sorts. It never heard of Chaos EE, but for {@link NoChaos}. */
public final class Beans {

    private Beans() {}

    public static final List<Class<?>> ALL = List.of(
            Orders.class,
            LocalOrders.class,
            Prices.class,
            GenericStore.class,
            TextStore.class,
            Sealed.class,
            Ticket.class,
            HalfFinal.class,
            Immune.class,
            Mixed.class,
            Files.class,
            Later.class,
            Loader.class,
            Noting.class,
            Shouting.class,
            Greeter.class,
            Maker.class,
            Inner.class,
            Private.class,
            Reports.class);

    public interface Order {
        String place(String what);
    }

    @ApplicationScoped
    public static class Orders implements Order {

        private final List<String> placed = new ArrayList<>();

        @PostConstruct
        void begin() {
            placed.clear();
        }

        @Override
        public String place(String what) {
            placed.add(what);
            return "placed " + what;
        }

        public String placeTwice(String what) {
            return place(what) + ", " + place(what);
        }

        public int count() {
            return placed.size();
        }

        String internal() {
            return secret();
        }

        private String secret() {
            return "secret";
        }

        public static String nowhere() {
            return "static";
        }
    }

    @Dependent
    @Typed(LocalOrders.class)
    public static class LocalOrders extends Orders {
        @Override
        public String placeTwice(String what) {
            return "locally " + super.placeTwice(what);
        }
    }

    @Dependent
    public static class Prices {

        private final Orders orders;

        @Inject
        public Prices(Orders orders) {
            this.orders = orders;
        }

        public int price() {
            return 10 + orders.count();
        }
    }

    @Dependent
    public abstract static class AbstractStore<T> {
        public T echo(T value) {
            return value;
        }
    }

    @Dependent
    public static class GenericStore<T> extends AbstractStore<T> {}

    @ApplicationScoped
    public static class TextStore extends AbstractStore<String> {
        @Override
        public String echo(String value) {
            return super.echo(value) + "!";
        }
    }

    @Dependent
    public static final class Sealed {
        public String word() {
            return "final";
        }
    }

    @Dependent
    public record Ticket(Orders orders) {
        @Inject
        public Ticket {}

        public String word() {
            return "record";
        }
    }

    @Dependent
    public static class HalfFinal {
        public final String fixed() {
            return "fixed";
        }

        public String open() {
            return "open";
        }
    }

    @Dependent
    @NoChaos
    public static class Immune {
        public String word() {
            return "immune";
        }
    }

    @Dependent
    public static class Mixed {
        @NoChaos
        public String immune() {
            return "immune";
        }

        public String hit() {
            return "hit";
        }
    }

    @Dependent
    public static class Files {
        public String read() throws FileNotFoundException {
            return "read";
        }

        public String count() {
            return "1";
        }
    }

    @ApplicationScoped
    public static class Later {

        private int begun;

        public CompletionStage<String> soon() {
            begun++;
            return CompletableFuture.supplyAsync(() -> "soon");
        }

        public CompletableFuture<String> now() {
            return CompletableFuture.completedFuture("now");
        }

        public CompletionStage<String> never() {
            return CompletableFuture.failedFuture(new FileNotFoundException("never"));
        }

        /** On a server, its interceptor calls this on a thread of its own, and wants the answer at once. */
        @Asynchronous
        public CompletableFuture<String> elsewhere() {
            return CompletableFuture.completedFuture("elsewhere");
        }

        public int begun() {
            return begun;
        }

        @Override
        public String toString() {
            return "later";
        }
    }

    @ApplicationScoped
    public static class Loader {

        public String load(String from) throws FileNotFoundException {
            return from;
        }

        public int load(int from) {
            return from;
        }
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface Noted {}

    /** Sees what the bean does, or what stands in for it. */
    @Noted
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    public static class Noting {

        public static final List<String> SEEN = new ArrayList<>();

        @AroundInvoke
        Object note(InvocationContext invocation) throws Exception {
            try {
                Object result = invocation.proceed();
                SEEN.add(invocation.getMethod().getName() + " " + result);
                return result;
            } catch (Exception e) {
                SEEN.add(invocation.getMethod().getName() + " " + e.getClass().getSimpleName());
                throw e;
            }
        }
    }

    public interface Greeting {
        String greet();
    }

    @Noted
    @ApplicationScoped
    public static class Greeter implements Greeting {
        @Override
        public String greet() {
            return "hello";
        }
    }

    @Decorator
    @Priority(Interceptor.Priority.APPLICATION)
    public abstract static class Shouting implements Greeting {

        @Inject
        @Any
        @Delegate
        Greeting delegate;

        @Override
        public String greet() {
            return delegate.greet().toUpperCase(java.util.Locale.ROOT);
        }
    }

    @Dependent
    public static class Maker {
        @Produces
        @Dependent
        public Made make() {
            return new Made();
        }
    }

    /** No bean class, but what a producer makes. */
    public static class Made {
        public String word() {
            return "made";
        }
    }

    @ApplicationScoped
    public static class Inner {

        @Inject
        Made made;

        public String ofMade() {
            return made.word();
        }
    }

    @Dependent
    public static class Private {
        private Private() {}

        public String word() {
            return "private";
        }
    }

    @Stereotype
    @ApplicationScoped
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Service {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Audited {}

    @Service
    public static class Reports {
        @Audited
        public String old() {
            return "old";
        }

        public String fresh() {
            return "fresh";
        }
    }
}
