package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.claim.Violations;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.Target;

/** Reads what goes with figures in tables: organisations, spaces and targets, one a row. */
final class BesideFigures {
    private static final BigDecimal MOST = new BigDecimal("99999999999.99");

    private final Violations violations;
    private final MeasureSettings settings;
    private final FigurePlaces places;
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> organisations = new ArrayList<>();
    private final List<Space> spaces = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private FigureTable table;
    private MeasurePart part;
    private FigureCells cells;

    BesideFigures(Violations violations, MeasureSettings settings, FigurePlaces places) {
        this.violations = violations;
        this.settings = settings;
        this.places = places;
    }

    List<String> organisations() {
        return organisations;
    }

    List<Space> spaces() {
        return spaces;
    }

    List<Target> targets() {
        return targets;
    }

    /** Reads the rows of a table. */
    void read(FigureTable read, MeasurePart of) {
        table = read;
        part = of;
        cells = new FigureCells(read, violations, texts);
        while (table.hasNext()) {
            TableRow row = table.next();
            cells.of(row);
            if (part.columns().stream().anyMatch(cells::has)) {
                List<?> list = list();
                int before = list.size();
                if (before == MeasuresReader.MOST_OTHERS) {
                    violations.add(
                            table.where().row(row.number()),
                            "TOO_MANY",
                            "There are at most %,d of these.".formatted(MeasuresReader.MOST_OTHERS));
                    return;
                }
                add();
                if (list.size() > before) {
                    places.add(part, table.where(), row.number());
                }
            }
        }
    }

    private List<?> list() {
        return switch (part) {
            case ORGANISATIONS -> organisations;
            case SPACES -> spaces;
            default -> targets;
        };
    }

    private void add() {
        switch (part) {
            case ORGANISATIONS -> {
                String name = cells.required(FigureColumn.ORGANISATION);
                if (name != null) {
                    organisations.add(name);
                }
            }
            case SPACES -> space();
            default -> target();
        }
    }

    private void space() {
        String space = cells.required(FigureColumn.SPACE);
        String organisation = table.has(FigureColumn.ORGANISATION)
                ? cells.required(FigureColumn.ORGANISATION)
                : settings.text(MeasureSetting.ORGANISATION);
        if (organisation == null && !table.has(FigureColumn.ORGANISATION)) {
            cells.note(
                    FigureColumn.ORGANISATION,
                    "MISSING",
                    "Whose space this is is not said. Add a column \"Organisation\", or give %s."
                            .formatted(settings.named(MeasureSetting.ORGANISATION)));
        }
        Space read = new Space(
                space,
                organisation,
                cells.text(FigureColumn.TYPE),
                cells.text(FigureColumn.MANAGED_BY),
                cells.pounds(FigureColumn.BUDGET),
                cells.month(FigureColumn.FROM),
                cells.month(FigureColumn.TO));
        if (space != null && organisation != null) {
            spaces.add(read);
        }
    }

    private void target() {
        String measure = cells.required(FigureColumn.MEASURE);
        cells.required(FigureColumn.BY);
        YearMonth by = cells.month(FigureColumn.BY);
        cells.required(FigureColumn.AMOUNT);
        BigDecimal amount = targetAmount();
        if (measure != null && by != null && amount != null) {
            targets.add(new Target(
                    measure, cells.text(FigureColumn.ORGANISATION), cells.text(FigureColumn.SPACE), by, amount));
        }
    }

    private BigDecimal targetAmount() {
        BigDecimal amount = cells.amount(FigureColumn.AMOUNT);
        if (amount != null
                && (amount.signum() < 0
                        || amount.compareTo(MOST) > 0
                        || amount.stripTrailingZeros().scale() > 2)) {
            cells.note(FigureColumn.AMOUNT, "OUT_OF_RANGE", "This must be a number from 0, with at most two decimals.");
            return null;
        }
        return amount;
    }
}
