package org.chaosee.core.engine;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.core.point.ClientPath;
import org.chaosee.core.point.PointFacts;
import org.jspecify.annotations.Nullable;

/**
 * The fault points of outgoing requests, which are known from the first request on. An application may call any number
 * of paths: past so many fault points, further ones are those of a method and a host, with the path {@value #ANY_PATH},
 * and past twice as many there are none.
 *
 * <p>Thread-safe.
 */
public final class ClientPoints {

    /** The path of a fault point that stands for all paths of its host. */
    public static final String ANY_PATH = "/**";

    private static final int MOST = 500;

    private final ChaosEngine engine;
    private final Map<Key, FaultPoint> points = new ConcurrentHashMap<>();

    private record Key(String method, String host, int port, String path) {}

    ClientPoints(ChaosEngine engine) {
        this.engine = engine;
    }

    /**
     * The fault point of such a request; none where the URI has no host, or there are too many already.
     *
     * @param method the HTTP method
     * @param uri what the request is sent to
     */
    public Optional<FaultPoint> find(String method, URI uri) {
        String host = uri.getHost();
        if (host == null) {
            return Optional.empty();
        }
        String path = uri.getPath();
        Key exact = new Key(method, host, port(uri), ClientPath.template(path == null ? "" : path));
        FaultPoint known = find(exact, MOST);
        return Optional.ofNullable(
                known != null ? known : find(new Key(method, host, exact.port(), ANY_PATH), 2 * MOST));
    }

    private @Nullable FaultPoint find(Key key, int most) {
        FaultPoint known = points.get(key);
        if (known != null || points.size() >= most) {
            return known;
        }
        return points.computeIfAbsent(key, this::make);
    }

    private FaultPoint make(Key key) {
        return engine.point(PointFacts.of(Kind.CLIENT)
                .with(Target.METHOD, key.method())
                .with(Target.HOST, key.host() + ":" + key.port(), key.host())
                .with(Target.PATH, key.path()));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
