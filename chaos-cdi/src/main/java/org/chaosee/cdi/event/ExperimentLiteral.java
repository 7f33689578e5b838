package org.chaosee.cdi.event;

import jakarta.enterprise.util.AnnotationLiteral;
import org.chaosee.api.ChaosExperiment;

/** {@code @ChaosExperiment} as a value. */
final class ExperimentLiteral extends AnnotationLiteral<ChaosExperiment> implements ChaosExperiment {

    private static final long serialVersionUID = 1L;

    private final String value;

    ExperimentLiteral(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }
}
