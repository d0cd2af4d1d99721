package org.claimable.operation;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Sends spans on as {@link SafeSpan}s: whatever a library notes in one, no more than that leaves the service. */
final class SafeSpans implements SpanExporter {
    /** The attribute that holds the identity of a decision. */
    static final String DECISION = "claimable.decision.id";

    private final SpanExporter exporter;

    SafeSpans(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(spans.stream().<SpanData>map(SafeSpan::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
