package org.claimable.page.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.method.catalogue.Choice.Words;
import org.claimable.method.catalogue.Said.OfPlan;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.forecast.Plan;
import org.claimable.page.FormOptions;
import org.claimable.page.FormOptions.SettingField;
import org.claimable.page.SettingsForm;
import org.claimable.page.forecast.SentPlan.PlanRow;

/** The form by which a plan is sent: its rows, what was pasted and chosen, and what is wrong, to be shown again. */
public final class ForecastForm extends SettingsForm {
    private static final List<Setting> FIRST = List.of(Setting.VALUE_SET, Setting.BUDGET);
    static final Fields FIELDS = new Fields(
            Setting.saying(OfPlan.class, FIRST),
            setting -> setting.says(OfPlan.class).orElseThrow().field(),
            Words::offeredInPlan);
    private static final List<Setting> FURTHER =
            FIELDS.settings().stream().filter(each -> !FIRST.contains(each)).toList();

    private static final int ROWS = 5;
    private static final List<String> IN_ROW = List.of("outcome", "people", "share");
    private static final Pattern CELL = Pattern.compile("row (\\d+)(?:, column (\\w+))?");

    private final List<PlanRow> rows;
    private final String pasted;

    ForecastForm(List<PlanRow> rows, Map<String, String> chosen, String pasted) {
        super(FIELDS, chosen);
        this.rows = new ArrayList<>(rows);
        this.pasted = pasted;
        add(ROWS - rows.size());
    }

    /** Rows to fill in, as far as a plan has room. */
    private void add(int more) {
        for (int i = 0; i < more && rows.size() < Plan.MOST_LINES; i++) {
            rows.add(PlanRow.EMPTY);
        }
    }

    /** The same form with more rows. */
    ForecastForm withMoreRows() {
        add(ROWS);
        return this;
    }

    /** The same form with something wrong: of a field, or of a place in its table. */
    ForecastForm wrong(String field, String where, String message) {
        add(new Mistake(field, where, message), message);
        return this;
    }

    @Override
    protected String both(String first, String next) {
        return first.contains(next) ? first : first + " " + next;
    }

    /** The same form with what is wrong in what it sent; {@code table} is the field of a file or of pasted rows, null for its own rows. */
    ForecastForm wrong(List<Violation> violations, String table) {
        violations.forEach(each -> add(each, table));
        return this;
    }

    private void add(Violation mistake, String table) {
        if (addOfSetting(mistake)) {
            return;
        }
        String place = mistake.pointer();
        Matcher cell = CELL.matcher(place);
        if (table == null && cell.matches()) {
            addToRow(Integer.parseInt(cell.group(1)) - 1, cell.group(2), mistake);
        } else {
            wrong(table == null ? field("outcome", 1) : table, capital(place), mistake.message());
        }
    }

    /** Of a row from 1; the row of the headings is none of the form's. */
    private void addToRow(int row, String column, Violation mistake) {
        String what = column == null ? "outcome" : column.toLowerCase(Locale.ROOT);
        String message = mistake.message();
        if (mistake.code().equals("MISSING") && column != null) {
            message = what.equals("outcome") ? "Choose an outcome." : "Say how many people.";
        }
        wrong(field(what, Math.max(1, row)), "Row %d, %s".formatted(row, what), message);
    }

    /** Whether something is wrong in a row, from 1. */
    public boolean isWrong(int row) {
        return IN_ROW.stream().anyMatch(what -> mistake(field(what, row)) != null);
    }

    private static String field(String what, int row) {
        return "%s-%d".formatted(IN_ROW.contains(what) ? what : "outcome", row);
    }

    public List<PlanRow> rows() {
        return List.copyOf(rows);
    }

    /** Whether a plan has room for more rows. */
    public boolean hasRoom() {
        return rows.size() < Plan.MOST_LINES;
    }

    public String pasted() {
        return pasted;
    }

    /** Whether a file or pasted rows were sent, or are wrong, so that they are shown. */
    public boolean isTableOpen() {
        return !pasted.isEmpty() || mistake("plan") != null || mistake("pasted") != null;
    }

    /** Whether a further choice was made, or is wrong, so that they are shown. */
    public boolean isOpen() {
        return isTouched(FURTHER);
    }

    /** The fields of the values and the budget. */
    public List<SettingField> firstFields(FormOptions options) {
        return FIELDS.shown(FIRST, options);
    }

    /** The fields of what is further to be chosen; the rule set only where there is a choice. */
    public List<SettingField> furtherFields(FormOptions options) {
        return FIELDS.shown(FURTHER, options).stream()
                .filter(each -> !each.name().equals(Setting.RULE_SET.title())
                        || each.offers().size() > 1)
                .toList();
    }
}
