package org.chaosee.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whether static fields hold state. That shows in what they hold, not in how they are declared: a {@code List} may be
 * one that nobody can change, or an {@code ArrayList}. So the classes are initialised, and the fields are read.
 */
final class StaticState {

    /** Of the JDK's collections and maps, those that nobody can change. */
    private static final List<String> IMMUTABLE = List.of(
            "java.util.ImmutableCollections$",
            "java.util.Collections$Unmodifiable",
            "java.util.Collections$Empty",
            "java.util.Collections$Singleton");

    private StaticState() {}

    static ArchCondition<JavaField> holdNone() {
        return new ArchCondition<>("hold nothing that can be changed") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                // What the compiler makes, such as the values of an enum, is out of everybody's reach.
                if (!field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(verdict(field));
                }
            }
        };
    }

    private static ConditionEvent verdict(JavaField field) {
        try {
            Object value = valueOf(field);
            String message = field.getFullName() + " holds " + (value == null ? "null" : value.getClass());
            return new SimpleConditionEvent(field, !isMutable(value), message);
        } catch (LinkageError e) {
            // An API that its class needs is not at hand here, so that all there is to look at is the declaration.
            String message = field.getFullName() + " can't be read: " + e;
            return new SimpleConditionEvent(field, !mayBeMutable(field.getRawType()), message);
        }
    }

    private static boolean mayBeMutable(JavaClass declared) {
        return declared.isArray()
                || declared.isEquivalentTo(Object.class)
                || declared.isEquivalentTo(ThreadLocal.class)
                || declared.getPackageName().startsWith("java.util");
    }

    private static Object valueOf(JavaField field) {
        Field reflected = field.reflect();
        reflected.setAccessible(true);
        try {
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isMutable(Object value) {
        if (value == null) {
            return false; // and stays null, for static fields are final
        }
        if (value.getClass().isArray()) {
            return Array.getLength(value) > 0;
        }
        if (value instanceof Enum) {
            return false;
        }
        String type = value.getClass().getName();
        if (value instanceof Collection || value instanceof Map) {
            return IMMUTABLE.stream().noneMatch(type::startsWith);
        }
        return type.startsWith("java.util.concurrent.")
                || value instanceof ThreadLocal
                || value instanceof Random
                || value instanceof StringBuilder;
    }
}
