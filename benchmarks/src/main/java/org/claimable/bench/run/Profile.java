package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.claimable.bench.workload.Shape;

/** Where the time of the service goes: samples of a flight recording, by the first of its own packages on the stack. */
final class Profile {
    private static final List<String> OWN = List.of(
            "org.claimable.file",
            "org.claimable.rules.engine",
            "org.claimable.method.evaluation.fact",
            "org.claimable.method.evaluation",
            "org.claimable.method.report",
            "org.claimable.method.bank",
            "org.claimable.method.decision",
            "org.claimable.method.claim");
    private static final String OTHER = "anything else";
    private static final int SHOWN = 12;

    private Profile() {}

    static void measure(Course course) throws Exception {
        long claims = course.sizes().streams().get(course.sizes().streams().size() - 1);
        Path in = course.claims(Shape.standard(claims));
        Path recording = in.resolveSibling("profile.jfr");
        Path out = in.resolveSibling("decisions.ndjson");
        new Children("-XX:StartFlightRecording=settings=profile,filename=" + recording)
                .run(Way.SERVICE, in, out, course.sizes().rounds(claims) + 2);
        Files.delete(out);
        course.page()
                .section(
                        "Where the time goes",
                        "Samples of one process of Claimable on one thread, %,d claims, several rounds; the part of each package that stands highest on the stack, with what it called.\n"
                                .formatted(claims),
                        table(counted(recording)).toString());
    }

    private static Map<String, Long> counted(Path recording) throws IOException {
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .map(Profile::place)
                .collect(Collectors.groupingBy(place -> place, LinkedHashMap::new, Collectors.counting()));
    }

    private static String place(RecordedEvent event) {
        RecordedStackTrace trace = event.getStackTrace();
        if (trace == null) {
            return OTHER;
        }
        for (RecordedFrame frame : trace.getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (OWN.stream().anyMatch(type::startsWith)) {
                return type.replaceAll("\\$.*", "").replace("org.claimable.", "");
            }
        }
        return OTHER;
    }

    private static MarkdownTable table(Map<String, Long> counts) {
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        MarkdownTable table = new MarkdownTable("Class", "of all samples");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> table.row(
                        "`" + entry.getKey() + "`",
                        String.format(Locale.ROOT, "%.1f %%", 100 * entry.getValue() / all)));
        return table;
    }
}
