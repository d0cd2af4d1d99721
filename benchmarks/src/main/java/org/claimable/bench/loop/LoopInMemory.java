package org.claimable.bench.loop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bench.contest.Contestant;
import org.claimable.bench.tables.RuleTables;

/** The loop over claims that are in memory already; what it decided is written down once it is over. */
public final class LoopInMemory implements Contestant {
    private final RuleTables tables;
    private final List<Person> people = new ArrayList<>();
    private HandWrittenLoop loop;
    private Path decisions;

    public LoopInMemory(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public void prepare(Path in) throws IOException {
        try (InputStream claims = new BufferedInputStream(Files.newInputStream(in));
                LineReader reader = new LineReader(claims)) {
            loop = new HandWrittenLoop(tables, reader.settings());
            for (Person person = reader.next(); person != null; person = reader.next()) {
                people.add(person);
            }
        }
    }

    @Override
    public void decide(Path in, Path out) {
        people.forEach(loop::decide);
        decisions = out;
    }

    @Override
    public void close() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(decisions));
                CompactWriter writer = new CompactWriter(out)) {
            people.forEach(writer::write);
        }
    }
}
