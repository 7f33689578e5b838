package org.chaosee.proxy.control;

import java.net.InetSocketAddress;
import org.chaosee.proxy.model.ProxyPatch;
import org.jspecify.annotations.Nullable;

/**
 * What an update is to make of a post.
 *
 * @param listen as it is shown when the proxy is off
 * @param place where to listen; null for where it does already, and when the proxy is to be off
 * @param upstream as it is written
 * @param redirects whether the upstream is another one, and not just written in another way
 */
record Plan(boolean enabled, String listen, @Nullable InetSocketAddress place, String upstream, boolean redirects) {

    /**
     * That of an update; asks for names.
     *
     * @throws FailedException when there is no such address to listen at
     */
    static Plan of(Post seen, ProxyPatch patch, Places places) {
        boolean enabled = patch.enabled() == null ? seen.isOn() : patch.enabled();
        String listen = seen.listen();
        String given = patch.listen();
        boolean moves = false;
        if (given != null) {
            moves = !places.isThere(seen, places.listen(given));
            listen = moves ? given : listen;
        }
        InetSocketAddress place = enabled && (moves || !seen.isOn()) ? places.listen(listen) : null;
        String wanted = patch.upstream();
        String upstream = wanted == null ? seen.upstream() : wanted;
        return new Plan(enabled, listen, place, upstream, !places.sameUpstream(seen.upstream(), upstream));
    }
}
