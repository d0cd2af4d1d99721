package org.claimable.rules.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.Remedies;
import org.claimable.method.rulebook.Remedies.By;
import org.claimable.method.rulebook.Remedies.Remedy;
import org.claimable.method.rulebook.Remedies.Supply;
import org.claimable.rules.files.Layers.TableForm;

/** Reads the table of what would make a claim count, by the code of the reason against it. */
final class RemedyFiles {
    private static final TableForm FORM =
            TableForm.of(Remedies.FILE, "code,supply,by,effort,action,provenance,source", "note");
    private static final int MOST_EFFORT = 4;

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;

    RemedyFiles(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    /** All rows of a code from the highest folder that has any; none where there is no such table. */
    Remedies read() {
        return new Remedies(layers.rows(FORM, problems, Remedy::code, this::remedy).stream()
                .flatMap(rows -> rows.stream().map(Layers.Placed::row))
                .toList());
    }

    private Remedy remedy(CsvRow row) {
        String code = row.required("code");
        if (!code.isEmpty() && !code.matches("[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)*+")) {
            row.wrongCell(
                    "Column %s holds \"%s\". The code of a reason has capitals, digits and underscores, as in NO_EVIDENCE.",
                    "code", code);
        }
        Supply supply = oneOf(row, "supply", Supply.values());
        By by = oneOf(row, "by", By.values());
        int effort = row.whole("effort");
        if (!row.isWrong() && (effort < 1 || effort > MOST_EFFORT)) {
            row.wrongCell(
                    "Column %s holds %d. Effort is from 1 (type a reference) to %d (survey again).",
                    "effort", effort, MOST_EFFORT);
        }
        String action = row.required("action");
        Citation citation = sources.cite(row);
        String note = row.note();
        return row.isWrong() ? null : new Remedy(code, supply, by, effort, action, citation, note);
    }

    private static <T extends Enum<T>> T oneOf(CsvRow row, String column, T[] values) {
        String text = row.required(column);
        List<String> words = Stream.of(values).map(RemedyFiles::word).toList();
        if (!text.isEmpty() && !words.contains(text)) {
            row.wrongCell(
                    "Column %s holds \"%s\", which is none of %s.%s",
                    column,
                    text,
                    words.stream().collect(Collectors.joining(", ")),
                    Nearest.hint(" Maybe %s.", "", text, words.stream()));
        }
        return Arrays.stream(values)
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
