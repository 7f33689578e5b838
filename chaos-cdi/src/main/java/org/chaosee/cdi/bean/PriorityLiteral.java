package org.chaosee.cdi.bean;

import jakarta.annotation.Priority;
import jakarta.enterprise.util.AnnotationLiteral;

/** A priority that the configuration has decided on. */
final class PriorityLiteral extends AnnotationLiteral<Priority> implements Priority {

    private static final long serialVersionUID = 1;

    private final int value;

    PriorityLiteral(int value) {
        this.value = value;
    }

    @Override
    public int value() {
        return value;
    }
}
