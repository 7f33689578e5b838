package org.chaosee.proxy.metrics;

import org.chaosee.proxy.control.Proxies;

/** All figures that are switched on. Thread-safe. */
public final class Metrics {

    /** What replies that carry {@link #text} say they are. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Proxies proxies;
    private final boolean ofProxies;
    private final boolean ofProcess;

    /**
     * Figures that are asked for as they are at that time.
     *
     * @param ofProxies whether the figures of the proxies are on
     * @param ofProcess whether those of the process are on
     */
    public Metrics(Proxies proxies, boolean ofProxies, boolean ofProcess) {
        this.proxies = proxies;
        this.ofProxies = ofProxies;
        this.ofProcess = ofProcess;
    }

    /** Whether any are on. */
    public boolean isOn() {
        return ofProxies || ofProcess;
    }

    /** As of now. */
    public String text() {
        PrometheusText text = new PrometheusText();
        if (ofProxies) {
            new ProxyFigures(text, proxies.traffic()).write();
        }
        if (ofProcess) {
            new ProcessFigures(text).write();
        }
        return text.toString();
    }
}
