package org.chaosee.api.node;

import java.util.Arrays;
import java.util.Optional;

/** What a node is at. */
public enum NodeState {
    /** It obeys the actions that are in force. */
    ARMED("armed"),
    /** It injects nothing until the halt is lifted. */
    HALTED("halted"),
    /** It doesn't reach the store, and obeys the actions that it knows until they expire. */
    STORE_DOWN("store-down");

    private final String id;

    NodeState(String id) {
        this.id = id;
    }

    /** The word in documents and tables. */
    public String id() {
        return id;
    }

    /** The state of that word; empty when there is none. */
    public static Optional<NodeState> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id.equals(id)).findFirst();
    }
}
