package org.claimable.bench.loop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.bench.contest.Contestant;
import org.claimable.bench.tables.RuleTables;

/** The loop from file to file, one person at a time; {@code wordy} writes as much as the service does. */
public record LoopOnStream(RuleTables tables, boolean wordy) implements Contestant {
    private static final int BUFFER = 1 << 16;

    @Override
    public void decide(Path in, Path out) throws IOException {
        try (InputStream claims = new BufferedInputStream(Files.newInputStream(in), BUFFER);
                OutputStream decisions = new BufferedOutputStream(Files.newOutputStream(out), BUFFER)) {
            decide(claims, decisions);
        }
    }

    /** The same from stream to stream. */
    public void decide(InputStream in, OutputStream out) {
        try (LineReader people = new LineReader(in);
                CompactWriter writer = wordy ? new WordyWriter(out, people.settings()) : new CompactWriter(out)) {
            HandWrittenLoop loop = new HandWrittenLoop(tables, people.settings());
            for (Person person = people.next(); person != null; person = people.next()) {
                loop.decide(person);
                writer.write(person);
            }
        }
    }
}
