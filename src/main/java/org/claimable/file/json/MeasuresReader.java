package org.claimable.file.json;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.json.FigureReader.Words;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.GrossUp;
import org.claimable.method.measure.MeasuresRequest.Places;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.Target;
import org.claimable.method.measure.MeasuresRequest.View;
import org.claimable.method.measure.Measuring;
import org.claimable.method.measure.Measuring.Mistakes;

/** Reads figures of measures in the shape of the API's request, in one pass, noting all that is wrong. */
public final class MeasuresReader {
    /** How many organisations, spaces and targets a request has at most. */
    public static final int MOST_OTHERS = 10_000;

    /** The longest reference or name, in characters. */
    public static final int LONGEST = 200;

    private static final String[] WITHIN = {"view", "figures", "organisations", "spaces", "targets", "grossUp"};
    private static final String[] FIELDS = {
        "ruleSet", "asOf", "reference", "view", "figures", "organisations", "spaces", "targets", "grossUp"
    };
    private static final String[] SPACE = {"space", "organisation", "type", "managedBy", "budget", "from", "to"};
    private static final String[] TARGET = {"measure", "organisation", "space", "by", "amount"};
    private static final String[] GROSS_UP = {"by", "population"};

    private final JsonCursor json;
    private final Words words;
    private final FigureReader figures;
    private final List<String> organisations = new ArrayList<>();
    private final List<Space> spaces = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Map<String, Object> fields = new HashMap<>();
    private final String place;
    private GrossUp grossUp;
    private View view = View.FULL;

    private MeasuresReader(JsonCursor json) {
        this.json = json;
        this.place = json.pointer();
        this.words = new Words(json);
        this.figures = new FigureReader(json, words);
    }

    /**
     * The figures in a stream of JSON, as of a day where they give none, with the rule set checked against what is loaded.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where it is not JSON
     * @throws Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static MeasuresRequest read(InputStream stream, Library library, LocalDate today) {
        return JsonSource.read(stream, (json, violations) -> {
            MeasuresReader reader = new MeasuresReader(json);
            json.object(FIELDS, reader::field);
            new References(library, violations).ruleSet("/ruleSet", reader.text("ruleSet"));
            MeasuresRequest request = reader.request();
            MeasuresRequest dated = request.asOf() == null ? request.on(today) : request;
            if (violations.any()) {
                library.evaluator(dated.ruleSet())
                        .ifPresent(each -> Measuring.of(dated, each.ruleSet().measures(), violations::add));
            }
            violations.failIfAny();
            return dated;
        });
    }

    /** The figures within another request, whose rule set and day of evaluation hold; what is wrong is noted. */
    static MeasuresRequest within(JsonCursor json) {
        MeasuresReader reader = new MeasuresReader(json);
        json.object(WITHIN, reader::field);
        return reader.request();
    }

    /** The spaces in a list here, each once; what is wrong is noted. */
    static List<Space> spaces(JsonCursor json, Mistakes mistakes) {
        MeasuresReader reader = new MeasuresReader(json);
        json.array(reader::space);
        Measuring.checkSpaces(
                reader.spaces, (index, field) -> "%s/%d/%s".formatted(reader.place, index, field), mistakes);
        return reader.spaces;
    }

    private String text(String field) {
        return (String) fields.get(field);
    }

    private void field(String name) {
        switch (name) {
            case "ruleSet" -> fields.put(name, json.name());
            case "asOf" -> fields.put(name, json.date());
            case "reference" -> fields.put(name, words.shortText());
            case "view" -> view = orElse(json.option(View.class), View.FULL);
            case "figures" -> json.array(figures::read);
            case "organisations" -> json.array(this::organisation);
            case "spaces" -> json.array(this::space);
            case "targets" -> json.array(this::target);
            default -> grossUp();
        }
    }

    private static <T> T orElse(T read, T otherwise) {
        return read == null ? otherwise : read;
    }

    private void organisation() {
        String name = words.name();
        if (name != null && hasRoom(organisations)) {
            organisations.add(name);
        }
    }

    private boolean hasRoom(List<?> list) {
        if (list.size() == MOST_OTHERS) {
            json.note("TOO_MANY", "There are at most %,d of these.".formatted(MOST_OTHERS));
        }
        return list.size() < MOST_OTHERS;
    }

    private void space() {
        Map<String, Object> read = new HashMap<>();
        boolean object = json.object(
                SPACE,
                name -> read.put(
                        name,
                        switch (name) {
                            case "space", "organisation" -> words.name();
                            case "budget" -> SettingsReader.budget(json);
                            case "from", "to" -> words.month();
                            default -> words.shortText();
                        }));
        if (object) {
            json.require("space", "organisation");
        }
        if (read.get("space") != null && read.get("organisation") != null && hasRoom(spaces)) {
            spaces.add(new Space(
                    (String) read.get("space"),
                    (String) read.get("organisation"),
                    (String) read.get("type"),
                    (String) read.get("managedBy"),
                    (BigDecimal) read.get("budget"),
                    (YearMonth) read.get("from"),
                    (YearMonth) read.get("to")));
        }
    }

    private void target() {
        Map<String, Object> read = new HashMap<>();
        boolean object = json.object(
                TARGET,
                name -> read.put(
                        name,
                        switch (name) {
                            case "by" -> words.month();
                            case "amount" -> words.amount();
                            default -> words.name();
                        }));
        if (object) {
            json.require("measure", "by", "amount");
        }
        if (read.get("measure") != null && read.get("by") != null && read.get("amount") != null && hasRoom(targets)) {
            targets.add(new Target(
                    (String) read.get("measure"),
                    (String) read.get("organisation"),
                    (String) read.get("space"),
                    (YearMonth) read.get("by"),
                    (BigDecimal) read.get("amount")));
        }
    }

    private void grossUp() {
        Map<String, Object> read = new HashMap<>();
        boolean object = json.object(GROSS_UP, name -> read.put(name, name.equals("by") ? words.name() : population()));
        if (object) {
            json.require("by", "population");
        }
        if (read.get("by") != null && read.get("population") != null) {
            grossUp = new GrossUp((String) read.get("by"), (BigDecimal) read.get("population"));
        }
    }

    private BigDecimal population() {
        BigDecimal read = json.number();
        if (read != null && !SettingsReader.isPounds(read)) {
            json.note("OUT_OF_RANGE", "A population is above 0, with at most two decimals.");
            return null;
        }
        return read;
    }

    private MeasuresRequest request() {
        return new MeasuresRequest(
                text("ruleSet"),
                (LocalDate) fields.get("asOf"),
                text("reference"),
                view,
                figures.figures(),
                organisations,
                spaces,
                targets,
                grossUp,
                Places.inJson(place));
    }
}
