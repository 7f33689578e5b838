package org.chaosee.cdi.resource;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows what the things stand for that stand in for resources, as long as somebody has them. By identity, for they may
 * be equal to each other, and to what they stand for. Thread-safe.
 */
final class Originals<X> {

    private final Map<Key, X> originals = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    void put(X substitute, X original) {
        forgetGone();
        originals.put(new Key(substitute, gone), original);
    }

    /** What it stands for, which is forgotten by that; itself when it stands for nothing. */
    X take(X substitute) {
        forgetGone();
        X original = originals.remove(new Key(substitute, null));
        return original == null ? substitute : original;
    }

    /** How many it knows. */
    int size() {
        forgetGone();
        return originals.size();
    }

    private void forgetGone() {
        for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
            originals.remove(each);
        }
    }

    private static final class Key extends WeakReference<Object> {

        private final int hash;

        Key(Object substitute, @Nullable ReferenceQueue<Object> gone) {
            super(substitute, gone);
            this.hash = System.identityHashCode(substitute);
        }

        /** The very same once what it refers to is gone. */
        @Override
        public boolean equals(Object other) {
            return this == other || (other instanceof Key key && get() != null && get() == key.get());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
