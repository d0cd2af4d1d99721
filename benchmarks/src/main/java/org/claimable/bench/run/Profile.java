package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.claimable.bench.workload.Shape;

/** Where the time of the service goes: samples of a flight recording, by the first of its own classes on the stack. */
final class Profile {
    private static final String OWN = "org.claimable.";
    private static final String NOT_OWN = "org.claimable.bench.";
    private static final String OTHER = "anything else";
    private static final int SHOWN = 12;

    private Profile() {}

    static void measure(Course course) throws Exception {
        long claims = course.sizes().most();
        Path in = course.claims(Shape.standard(claims));
        Path recording = course.folder().resolve("profile.jfr");
        Path out = course.out();
        new Children("-XX:StartFlightRecording=settings=profile,filename=" + recording)
                .run(Way.SERVICE, in, out, course.sizes().rounds(claims) + 2);
        Files.delete(out);
        List<String> places = places(recording);
        course.page()
                .section(
                        "Where the time goes",
                        ("Samples of one process of Claimable on one thread, %,d claims, several rounds, the first third of its time "
                                        + "left out; of each the class of Claimable that stands highest on the stack, with what it called.")
                                .formatted(claims),
                        table("Package", places, place -> place.replaceAll("\\.[A-Z]\\w*$", ""))
                                .toString(),
                        table("Class", places, place -> place).toString());
    }

    /** The place of each sample, in the order of time, without those of starting and warming up. */
    private static List<String> places(Path recording) throws IOException {
        List<RecordedEvent> samples = RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
        return samples.stream().skip(samples.size() / 3).map(Profile::place).toList();
    }

    private static String place(RecordedEvent event) {
        RecordedStackTrace trace = event.getStackTrace();
        if (trace == null) {
            return OTHER;
        }
        for (RecordedFrame frame : trace.getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith(OWN) && !type.startsWith(NOT_OWN)) {
                return type.replaceAll("\\$.*", "").substring(OWN.length());
            }
        }
        return OTHER;
    }

    private static MarkdownTable table(String heading, List<String> places, UnaryOperator<String> kind) {
        Map<String, Long> counts =
                places.stream().map(kind).collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        double all = places.size();
        MarkdownTable table = new MarkdownTable(heading, "of all samples");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> table.row(
                        entry.getKey().equals(OTHER) ? OTHER : "`" + entry.getKey() + "`",
                        String.format(Locale.ROOT, "%.1f %%", 100 * entry.getValue() / all)));
        return table;
    }
}
