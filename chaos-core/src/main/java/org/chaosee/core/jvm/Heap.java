package org.chaosee.core.jvm;

/** What a JVM tells of its heap, and takes for it. */
interface Heap {

    /** That of this JVM. */
    Heap REAL = new Heap() {
        @Override
        public long max() {
            return Runtime.getRuntime().maxMemory();
        }

        @Override
        public long used() {
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        @Override
        public void collect() {
            System.gc();
        }
    };

    /** How many bytes it may have at most. */
    long max();

    /** How many bytes are in use, garbage included. */
    long used();

    /** Asks for the garbage to be collected. */
    void collect();
}
