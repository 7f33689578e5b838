package org.chaosee.proxy.control;

import java.util.List;
import org.chaosee.proxy.model.ProxyState;

/** The system refuses: an address is in use, isn't ours, or is none. What was done before that, {@link #done} tells. */
public final class FailedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<ProxyState> done;

    FailedException(String message, List<ProxyState> done) {
        super(message);
        this.done = List.copyOf(done);
    }

    /** Of several proxies those that were set up before one failed; empty otherwise. */
    public List<ProxyState> done() {
        return done;
    }
}
