package org.chaosee.core.effect;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.chaosee.core.glob.Globs;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions that may be injected. A class is looked at only when its name is on the allow-list, initialised only
 * when it is thrown, and nothing of it but a public constructor is ever called.
 *
 * <p>Thread-safe.
 */
public final class ExceptionTypes {

    private final Globs allowed;
    private final ClassLoader loader;

    /**
     * @param allowed class name patterns
     * @param loader sees the application's classes
     */
    public ExceptionTypes(Globs allowed, ClassLoader loader) {
        this.allowed = allowed;
        this.loader = loader;
    }

    /** What is wrong with that exception type, as a sentence that says what is allowed; empty when it can be thrown. */
    public Optional<String> problem(String className) {
        if (!allowed.matchAny(className)) {
            return Optional.of("is not an allowed exception type; allowed are those that match " + allowed
                    + " (chaos.exceptions.allowed)");
        }
        Class<?> type;
        try {
            type = Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.of("is not a class that this application can load");
        }
        if (!Throwable.class.isAssignableFrom(type)) {
            return Optional.of("is not a Throwable");
        }
        if (!type.getModule().isExported(type.getPackageName(), ExceptionTypes.class.getModule())) {
            return Optional.of("is a class that its module keeps to itself");
        }
        if (Modifier.isAbstract(type.getModifiers())
                || !Modifier.isPublic(type.getModifiers())
                || (constructor(type, String.class) == null && constructor(type) == null)) {
            return Optional.of("has no public constructor that takes nothing or a String");
        }
        return Optional.empty();
    }

    /** That type; empty when {@link #problem} has something against it. */
    public Optional<Class<? extends Throwable>> type(String className) {
        if (problem(className).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(className, false, loader).asSubclass(Throwable.class));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * A new exception of that type. Its message is left out when the type has no constructor that takes one.
     *
     * @throws IllegalArgumentException when {@link #problem} has something against it
     * @throws ReflectiveOperationException when its initialiser or its constructor fails
     */
    public Throwable create(String className, String message) throws ReflectiveOperationException {
        Optional<String> problem = problem(className);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(className + " " + problem.get());
        }
        Class<? extends Throwable> type =
                Class.forName(className, false, loader).asSubclass(Throwable.class);
        Constructor<? extends Throwable> withMessage = constructor(type, String.class);
        try {
            return withMessage != null
                    ? withMessage.newInstance(message)
                    : type.getConstructor().newInstance();
        } catch (LinkageError e) {
            throw new ReflectiveOperationException(className + " can't be initialised", e);
        }
    }

    private static <T> @Nullable Constructor<T> constructor(Class<T> type, Class<?>... parameters) {
        try {
            return type.getConstructor(parameters);
        } catch (NoSuchMethodException | LinkageError e) {
            return null;
        }
    }
}
