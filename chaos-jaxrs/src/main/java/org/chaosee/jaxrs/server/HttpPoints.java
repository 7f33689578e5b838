package org.chaosee.jaxrs.server;

import java.util.List;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/** Makes fault points of resource methods, except for those that are never to be hit. */
final class HttpPoints {

    /** What tells operators how the application is must not lie: MicroProfile's endpoints, where they are resources. */
    private static final Globs MICROPROFILE = Globs.of(List.of("/health/**", "/metrics/**", "/openapi/**"), Glob.PATH);

    private final ChaosRuntime runtime;
    private final Globs excluded;

    HttpPoints(ChaosRuntime runtime) {
        this.runtime = runtime;
        this.excluded = Globs.of(runtime.settings().exclusions().http(), Glob.PATH);
    }

    /** The fault point of that method under that path; null when the path is excluded. */
    @Nullable
    FaultPoint make(ResourceMethod method, String path) {
        String shown = path.isEmpty() ? "/" : path;
        if (MICROPROFILE.matchAny(shown) || excluded.matchAny(shown)) {
            return null;
        }
        return runtime.engine()
                .point(PointFacts.of(Kind.HTTP)
                        .with(Target.METHOD, method.httpMethod())
                        .with(Target.PATH, shown)
                        .with(Target.RESOURCE, method.qualifiedName(), method.simpleName()));
    }

    void withdraw(@Nullable FaultPoint point) {
        if (point != null) {
            runtime.engine().withdraw(point);
        }
    }
}
