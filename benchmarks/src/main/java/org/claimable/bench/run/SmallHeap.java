package org.claimable.bench.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.claimable.bench.contest.Cost;
import org.claimable.bench.workload.Shape;

/** Very many claims in a heap of 256 MB, as the command line decides them. */
final class SmallHeap {
    private static final int BLOCK = 1 << 20;
    private static final int BEGINNING = 200;
    private static final long LARGE = 1_000_000;

    private SmallHeap() {}

    static void measure(Course course) throws Exception {
        long claims = course.sizes().smallHeap();
        Path in = course.claims(Shape.standard(claims));
        course.progress().say("%,d claims".formatted(claims));
        Cost cost = new Command("./claimable", "check", "--stream", in.toString())
                .run(course.out(), Map.of("CLAIMABLE_JAVA_OPTIONS", "-Xmx256m"));
        long size = Files.size(course.out());
        requireEnd(course.out(), Shape.standard(claims));
        Files.delete(course.out());
        course.page()
                .section(
                        "%,d claims in a heap of 256 MB".formatted(claims),
                        "`CLAIMABLE_JAVA_OPTIONS=-Xmx256m ./claimable check --stream`, once, from its start to its end, on as many threads "
                                + "as there are processors. It decided every line.",
                        new MarkdownTable("What", "measured")
                                .row("read, MB", number(Files.size(in) / 1e6))
                                .row("written, MB", number(size / 1e6))
                                .row("time, s", String.format(Locale.ROOT, "%.1f", cost.wall()))
                                .row("claims a second", number(claims / cost.wall()))
                                .row("CPU of all threads, s", String.format(Locale.ROOT, "%.1f", cost.cpu()))
                                .row("most memory of the process, heap and all else, MB", number(cost.peakKb() / 1e3))
                                .toString());
        course.page()
                .target(Target.done(
                        String.format(Locale.ROOT, "%,d claims in a heap of 256 MB", claims),
                        "to the end; %s MB of memory at most".formatted(number(cost.peakKb() / 1e3))));
        if (claims > LARGE) {
            Files.delete(in);
        }
    }

    /** Fails unless the last line says that every line was decided. */
    private static void requireEnd(Path out, Shape shape) throws IOException {
        String wanted = "{\"lines\":{\"read\":%1$d,\"decided\":%1$d,\"failed\":0}".formatted(shape.people());
        String last = lastLine(out);
        if (!last.equals(wanted)) {
            throw new IllegalStateException("The last line begins with %s and not with %s".formatted(last, wanted));
        }
    }

    /** How the last line begins, looked for backwards; it lists what is for a person to look at, and can be long. */
    private static String lastLine(Path out) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(out.toFile(), "r")) {
            byte[] some = new byte[BLOCK];
            for (long end = file.length() - 1; end > 0; end -= BLOCK) {
                long from = Math.max(0, end - BLOCK);
                file.seek(from);
                file.readFully(some, 0, (int) (end - from));
                for (int i = (int) (end - from) - 1; i >= 0; i--) {
                    if (some[i] == '\n') {
                        file.seek(from + i + 1);
                        byte[] beginning = new byte[BEGINNING];
                        file.readFully(beginning);
                        String text = new String(beginning, StandardCharsets.US_ASCII);
                        return text.substring(0, text.indexOf('}') + 1);
                    }
                }
            }
        }
        throw new IllegalStateException("The output has one line, or none.");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
