package org.chaosee.core.report;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** The JDK Flight Recorder event of an injection. Its name and its fields are public: recordings are queried by them. */
@Name("org.chaosee.Injection")
@Label("Chaos Injection")
@Category("Chaos EE")
@Description("A fault that was injected into a call")
@StackTrace(false)
final class InjectionEvent extends Event {

    @Label("Action")
    @Nullable
    String action;

    @Label("Kind")
    @Nullable
    String kind;

    @Label("Fault Point")
    @Nullable
    String point;

    @Label("Fault")
    @Nullable
    String fault;

    @Label("Phase")
    @Nullable
    String phase;

    @Label("Storm")
    @Nullable
    String storm;

    @Label("Delay")
    @Timespan(Timespan.NANOSECONDS)
    long delay;
}
