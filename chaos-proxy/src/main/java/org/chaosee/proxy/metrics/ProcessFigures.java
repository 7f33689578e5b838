package org.chaosee.proxy.metrics;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the process uses, as its Java runtime tells. */
final class ProcessFigures {

    private final PrometheusText text;

    ProcessFigures(PrometheusText text) {
        this.text = text;
    }

    void write() {
        started();
        memory();
        threads();
        collections();
        load();
    }

    private void started() {
        text.metric("process_start_time_seconds", "gauge", "When the process was started, in seconds since 1970");
        text.sample(
                "process_start_time_seconds",
                ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0);
    }

    private void memory() {
        text.metric("jvm_memory_used_bytes", "gauge", "Memory in use");
        memory("heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
        memory("nonheap", ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage());
    }

    private void memory(String area, MemoryUsage usage) {
        text.sample("jvm_memory_used_bytes", Map.of("area", area), usage.getUsed());
    }

    private void threads() {
        text.metric("jvm_threads_current", "gauge", "Threads that are alive");
        text.sample(
                "jvm_threads_current",
                Map.of(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private void collections() {
        text.metric("jvm_gc_collections_total", "counter", "Garbage collections");
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("gc", collector.getName());
            text.sample("jvm_gc_collections_total", labels, collector.getCollectionCount());
        }
    }

    private void load() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        if (system instanceof com.sun.management.OperatingSystemMXBean process) {
            text.metric("process_cpu_seconds_total", "counter", "Processor time used");
            text.sample("process_cpu_seconds_total", process.getProcessCpuTime() / 1e9);
        }
        if (system instanceof com.sun.management.UnixOperatingSystemMXBean process) {
            text.metric("process_open_fds", "gauge", "File descriptors that are open");
            text.sample("process_open_fds", Map.of(), process.getOpenFileDescriptorCount());
        }
    }
}
