package org.claimable.oracle.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimable.oracle.Wire;
import tools.jackson.databind.JsonNode;

/** What makes figures wrong: of a figure alone by its place and a code, of several together by the code. */
final class Mistakes {
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final int LONGEST = 200;

    private final Set<String> found = new TreeSet<>();

    /** Each as {@code CODE}, or {@code CODE 17} of the figure at that place alone. */
    static Set<String> of(JsonNode request, List<Line> lines) {
        Mistakes mistakes = new Mistakes();
        YearMonth last = YearMonth.from(LocalDate.parse(Wire.text(request, "asOf")));
        List<Line> readable = new ArrayList<>();
        for (Line line : lines) {
            JsonNode figure = request.get("figures").get(line.place());
            mistakes.ofOne(figure, line, last);
            if (line.measure() != null
                    && line.from() != null
                    && line.to() != null
                    && !line.from().isAfter(line.to())) {
                readable.add(line);
            }
        }
        mistakes.together(readable);
        return mistakes.found;
    }

    private void ofOne(JsonNode figure, Line line, YearMonth last) {
        if (line.measure() == null) {
            note("UNKNOWN_MEASURE", line);
        }
        for (String field : List.of("month", "from", "to")) {
            if (Wire.field(figure, field) != null
                    && !MONTH.matcher(Wire.text(figure, field)).matches()) {
                note("BAD_MONTH", line);
            }
        }
        if (line.from() != null && line.to() != null && line.from().isAfter(line.to())) {
            note("BAD_SPAN", line);
        }
        if (line.to() != null && line.to().isAfter(last)) {
            note("AFTER_AS_OF", line);
        }
        for (String field : List.of("organisation", "space", "submission", "reference")) {
            if (Wire.field(figure, field) != null && Wire.text(figure, field).length() > LONGEST) {
                note("TOO_LONG", line);
            }
        }
        ofAmount(line);
        String unit = Wire.text(figure, "unit");
        if (unit != null
                && line.measure() != null
                && !unit.equals(line.measure().unit())) {
            note("WRONG_UNIT", line);
        }
    }

    private void ofAmount(Line line) {
        if (line.amount().signum() < 0) {
            note("NEGATIVE", line);
            return;
        }
        int decimals = line.amount().stripTrailingZeros().scale();
        if (line.measure() != null && line.measure().isWhole() && decimals > 0) {
            note("NOT_WHOLE", line);
        } else if (decimals > 2) {
            note("TOO_MANY_DECIMALS", line);
        }
    }

    private void together(List<Line> lines) {
        for (Line line : lines) {
            List<Line> same = lines.stream()
                    .filter(each -> each.isBeside(line) && each.isOfSamePeriod(line))
                    .toList();
            boolean overlaps = lines.stream()
                    .anyMatch(each -> each.isBeside(line)
                            && !each.isOfSamePeriod(line)
                            && !each.from().isAfter(line.to())
                            && !each.to().isBefore(line.from()));
            if (overlaps) {
                found.add("OVERLAP");
            }
            if (line.supersedes() != null && named(line, same).isEmpty()) {
                note("SUPERSEDES_NOTHING", line);
            }
            ofChain(same);
        }
    }

    /** One is left, that no other takes the place of, and each takes the place of one: else two are left, or some stand in a circle. */
    private void ofChain(List<Line> same) {
        long left = same.stream()
                .filter(each ->
                        same.stream().noneMatch(other -> named(other, same).contains(each)))
                .count();
        if (left > 1 || same.stream().anyMatch(each -> named(each, same).size() > 1)) {
            found.add("FIGURE_TWICE");
        }
        if (same.stream().anyMatch(each -> followed(each, same).contains(each))) {
            found.add("SUPERSEDES_IN_A_CIRCLE");
        }
    }

    /** Those that a figure takes the place of, those that they take the place of, and so on. */
    private static List<Line> followed(Line line, List<Line> same) {
        List<Line> followed = new ArrayList<>(named(line, same));
        for (int i = 0; i < followed.size(); i++) {
            named(followed.get(i), same).stream()
                    .filter(each -> !followed.contains(each))
                    .forEach(followed::add);
        }
        return followed;
    }

    /** The others that a figure says it takes the place of. */
    static List<Line> named(Line line, List<Line> same) {
        return same.stream()
                .filter(each -> each != line
                        && line.supersedes() != null
                        && line.supersedes().equals(each.submission()))
                .toList();
    }

    private void note(String code, Line line) {
        found.add(code + " " + line.place());
    }
}
