package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.measure.MeasuresRequest.SubmittedFigure;

/** Reads figures; one that cannot be read in part keeps its place, with nothing for that part. */
final class FigureReader {
    private static final String[] FIELDS = {
        "measure",
        "month",
        "from",
        "to",
        "organisation",
        "space",
        "amount",
        "submission",
        "supersedes",
        "reference",
        "unit"
    };

    private final JsonCursor json;
    private final Words words;
    private final List<SubmittedFigure> read = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, YearMonth> months = new HashMap<>();
    private BigDecimal amount;

    FigureReader(JsonCursor json, Words words) {
        this.json = json;
        this.words = words;
    }

    void read() {
        texts.clear();
        months.clear();
        amount = null;
        if (json.object(FIELDS, this::field)) {
            json.require("measure", "organisation", "amount");
            requireMonths();
        }
        YearMonth month = months.get("month");
        read.add(new SubmittedFigure(
                texts.get("measure"),
                texts.get("unit"),
                month == null ? months.get("from") : month,
                month == null ? months.get("to") : month,
                texts.get("organisation"),
                texts.get("space"),
                amount,
                texts.get("submission"),
                texts.get("supersedes"),
                texts.get("reference")));
    }

    private void requireMonths() {
        boolean month = json.isGiven("month");
        boolean span = json.isGiven("from") || json.isGiven("to");
        if (month && span) {
            json.note("MONTH_AND_SPAN", "Give either a month, or the first and last month of a span.");
        } else if (!month && !span) {
            json.note("month", "MISSING", "Give the month, or \"from\" and \"to\" of a span.");
        } else if (!month) {
            json.require("from", "to");
        }
    }

    private void field(String name) {
        switch (name) {
            case "month", "from", "to" -> months.put(name, words.month());
            case "amount" -> amount = json.number();
            default -> texts.put(name, words.name());
        }
    }

    List<SubmittedFigure> figures() {
        return read;
    }

    /** Reads texts, months and amounts of figures. */
    record Words(JsonCursor json) {
        /** A name of at most 200 characters. */
        String name() {
            return within(json.name());
        }

        String shortText() {
            return within(json.text());
        }

        private String within(String text) {
            if (text != null && text.length() > MeasuresReader.LONGEST) {
                json.note(
                        "TOO_LONG",
                        "This has %,d characters; it has at most %d. Shorten it."
                                .formatted(text.length(), MeasuresReader.LONGEST));
            }
            return text;
        }

        YearMonth month() {
            String text = json.text();
            try {
                if (text == null
                        || text.length() == "2020-04".length()
                                && YearMonth.parse(text).getYear() > 0) {
                    return text == null ? null : YearMonth.parse(text);
                }
            } catch (DateTimeParseException other) {
                // Said below.
            }
            json.note("BAD_MONTH", "\"%s\" is not a month. Write a month as in 2020-04.".formatted(text));
            return null;
        }

        BigDecimal amount() {
            BigDecimal read = json.number();
            if (read != null && (read.signum() < 0 || read.precision() - read.scale() > 11 || decimals(read) > 2)) {
                json.note("OUT_OF_RANGE", "This must be a number from 0, with at most two decimals.");
                return null;
            }
            return read;
        }

        private static int decimals(BigDecimal number) {
            return number.stripTrailingZeros().scale();
        }
    }
}
