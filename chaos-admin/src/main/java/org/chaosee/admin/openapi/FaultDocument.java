package org.chaosee.admin.openapi;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault. */
@Schema(
        name = "Fault",
        description = "The effect",
        oneOf = {
            LatencyDocument.class,
            AbortDocument.class,
            ExceptionDocument.class,
            ThrottleDocument.class,
            TruncateDocument.class,
            HeadersDocument.class,
            DatabaseFaultDocument.class,
            CpuDocument.class,
            MemoryDocument.class,
            ThreadsDocument.class,
            ExitDocument.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "latency", schema = LatencyDocument.class),
            @DiscriminatorMapping(value = "abort", schema = AbortDocument.class),
            @DiscriminatorMapping(value = "exception", schema = ExceptionDocument.class),
            @DiscriminatorMapping(value = "throttle", schema = ThrottleDocument.class),
            @DiscriminatorMapping(value = "truncate", schema = TruncateDocument.class),
            @DiscriminatorMapping(value = "headers", schema = HeadersDocument.class),
            @DiscriminatorMapping(value = "optimistic-lock", schema = DatabaseFaultDocument.class),
            @DiscriminatorMapping(value = "lock-timeout", schema = DatabaseFaultDocument.class),
            @DiscriminatorMapping(value = "query-timeout", schema = DatabaseFaultDocument.class),
            @DiscriminatorMapping(value = "connection-lost", schema = DatabaseFaultDocument.class),
            @DiscriminatorMapping(value = "cpu", schema = CpuDocument.class),
            @DiscriminatorMapping(value = "memory", schema = MemoryDocument.class),
            @DiscriminatorMapping(value = "threads", schema = ThreadsDocument.class),
            @DiscriminatorMapping(value = "exit", schema = ExitDocument.class)
        })
public record FaultDocument() {}
