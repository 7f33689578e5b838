package org.chaosee.api.halt;

/** The configuration halts this node ({@code chaos.halted}): only another configuration can lift that. */
public final class HaltConfiguredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HaltConfiguredException() {
        super("This node is halted by its configuration: set chaos.halted to false, and start it anew.");
    }
}
