package org.claimable.bench.loop;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes decisions a line a person: verdict, year, total and the codes of the reasons, without words. */
public sealed class CompactWriter implements AutoCloseable permits WordyWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();

    final JsonGenerator json;
    private final Map<Integer, String> years = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private long claimable;
    private long line = 1;

    public CompactWriter(OutputStream out) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /** Writes what was decided of a person's claims. */
    public void write(Person person) {
        line++;
        json.writeStartObject();
        json.writeNumberProperty("line", line);
        head(person);
        json.writeName("decisions");
        json.writeStartArray();
        for (Claim claim : person.claims) {
            write(claim);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Claim claim) {
        Judged judged = claim.judged;
        counts.merge(judged.verdict, 1L, Long::sum);
        if (judged.verdict.equals("CLAIMABLE")) {
            claimable += judged.total;
        }
        json.writeStartObject();
        json.writeStringProperty("claim", claim.id);
        json.writeStringProperty("verdict", judged.verdict);
        json.writeStringProperty("year", label(claim.year()));
        body(claim, judged);
        json.writeEndObject();
    }

    /** The counting year as it is written, 2024/25. */
    String label(int firstYear) {
        return years.computeIfAbsent(firstYear, year -> "%d/%02d".formatted(year, (year + 1) % 100));
    }

    /** What stands of a person before the decisions: nothing. */
    void head(Person person) {}

    /** What stands of a decision after verdict and year. */
    void body(Claim claim, Judged judged) {
        json.writeName("total");
        if (judged.isPriced) {
            json.writeNumber(pounds(judged.total));
        } else {
            json.writeNull();
        }
        json.writeName("reasons");
        json.writeStartArray();
        judged.codes.forEach(json::writeString);
        json.writeEndArray();
    }

    static BigDecimal pounds(long pence) {
        return BigDecimal.valueOf(pence, 2);
    }

    /** Writes how many claims came out how, and ends. */
    @Override
    public void close() {
        json.writeStartObject();
        json.writeName("summary");
        json.writeStartObject();
        counts.forEach(json::writeNumberProperty);
        json.writeNumberProperty("claimableTotal", pounds(claimable));
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
