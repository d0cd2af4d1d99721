package org.claimable.bench.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.claimable.bench.contest.Contestant;
import org.claimable.bench.loop.Days;
import org.claimable.bench.loop.LineReader;
import org.claimable.bench.loop.Settings;

/** SQL from file to file. It need not keep the order of the people, and writes no summary. */
public final class DuckDb implements Contestant {
    private static final Path SQL = Path.of("benchmarks/src/main/sql");
    private static final String OPEN_END = "9999-12-31";

    private final Path rules;
    private final int threads;

    public DuckDb(Path rules, int threads) {
        this.rules = rules;
        this.threads = threads;
    }

    @Override
    public void decide(Path in, Path out) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET preserve_insertion_order = true");
            Settings settings = settings(in);
            statement.execute(filled("tables.sql", settings, in, out));
            statement.execute(filled("decide.sql", settings, in, out));
        }
    }

    private static Settings settings(Path in) throws IOException {
        try (InputStream claims = Files.newInputStream(in);
                LineReader header = new LineReader(claims)) {
            return header.settings();
        }
    }

    private String filled(String script, Settings settings, Path in, Path out) throws IOException {
        return Files.readString(SQL.resolve(script))
                .replace("{rules}", rules.toString())
                .replace("{in}", in.toString())
                .replace("{out}", out.toString())
                .replace("{level}", String.valueOf(settings.level()))
                .replace("{asOf}", Days.date(settings.asOf()).toString())
                .replace("{from}", Days.date(settings.from()).toString())
                .replace(
                        "{to}",
                        settings.to() == 0 ? OPEN_END : Days.date(settings.to()).toString());
    }
}
