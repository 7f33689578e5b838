package org.chaosee.cdi.bean;

import jakarta.annotation.Priority;
import java.util.List;

/**
 * Has the enabled interceptors in the order of their priorities, ours among them, whatever the server's own extensions do.
 *
 * <p>Payara looks for the place of fault tolerance by the annotations of the classes in the list, and takes an interceptor
 * for another one whose priority comes from an extension; and when one interceptor only would have to follow, it appends
 * fault tolerance behind it. Whoever has such an interceptor finds it now inside and now outside of fault tolerance. So
 * ours is out of the list meanwhile: the server does what it would do without it.
 *
 * @param priority the priority of our interceptors
 * @param faultTolerance that of MicroProfile Fault Tolerance, whose class need not say so
 */
record InterceptorOrder(int priority, int faultTolerance) {

    /** What MicroProfile Fault Tolerance has (4.0, section 4.3) when the configuration says nothing else. */
    static final int FAULT_TOLERANCE = 4010;

    /** Takes it out, all of it: servers that scan our jar have it twice. {@code removeAll} fails in Weld. */
    static void remove(Class<?> ours, List<Class<?>> interceptors) {
        boolean found = true;
        while (found) {
            found = interceptors.remove(ours);
        }
    }

    /** Puts ours behind all that are known to belong ahead of it, and so as far to the front as that allows. */
    void insert(Class<?> ours, List<Class<?>> interceptors) {
        int place = 0;
        for (int i = 0; i < interceptors.size(); i++) {
            if (belongsAhead(interceptors.get(i))) {
                place = i + 1;
            }
        }
        if (place < interceptors.size()) {
            interceptors.add(place, ours);
        } else {
            interceptors.add(ours); // Weld takes no index at the end.
        }
    }

    private boolean belongsAhead(Class<?> interceptor) {
        if (interceptor.getSimpleName().contains("FaultTolerance")) {
            return faultTolerance < priority;
        }
        Priority annotated = interceptor.getAnnotation(Priority.class);
        return annotated != null && annotated.value() < priority;
    }
}
