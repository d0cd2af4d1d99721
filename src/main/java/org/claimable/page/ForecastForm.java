package org.claimable.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.catalogue.Choice.Words;
import org.claimable.catalogue.Said.FormField;
import org.claimable.catalogue.Said.OfPlan;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Violations.Violation;
import org.claimable.forecast.Plan;
import org.claimable.page.CheckForm.Mistake;
import org.claimable.page.forecast.PlanRow;

/** The form by which a plan is sent: its rows, what was pasted and chosen, and what is wrong, to be shown again. */
public final class ForecastForm {
    private static final List<Setting> FIRST = List.of(Setting.VALUE_SET, Setting.BUDGET);
    private static final List<Setting> FIELDS = Setting.saying(OfPlan.class, FIRST);

    /** The choices, by their names in the API, with what the form calls them. */
    static final Map<String, String> CHOICES = FIELDS.stream()
            .collect(Collectors.toMap(Setting::title, each -> field(each).title()));

    private static final int ROWS = 5;
    private static final List<String> IN_ROW = List.of("outcome", "people", "share");
    private static final String PARAMETER = "query parameter ";
    private static final Pattern CELL = Pattern.compile("row (\\d+)(?:, column (\\w+))?");

    private final List<PlanRow> rows;
    private final Map<String, String> chosen;
    private final String pasted;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> byField = new HashMap<>();

    ForecastForm(List<PlanRow> rows, Map<String, String> chosen, String pasted) {
        this.rows = new ArrayList<>(rows);
        this.chosen = chosen;
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
        mistakes.add(new Mistake(field, where, message));
        byField.merge(field, message, (first, next) -> first.contains(next) ? first : first + " " + next);
        return this;
    }

    /** The same form with what is wrong in what it sent; {@code table} is the field of a file or of pasted rows, null for its own rows. */
    ForecastForm wrong(List<Violation> violations, String table) {
        violations.forEach(each -> add(each, table));
        return this;
    }

    private void add(Violation mistake, String table) {
        String place = mistake.pointer();
        Matcher cell = CELL.matcher(place);
        if (place.startsWith(PARAMETER)) {
            String field = place.substring(PARAMETER.length());
            wrong(field, CHOICES.getOrDefault(field, ""), mistake.message());
        } else if (table == null && cell.matches()) {
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
        return IN_ROW.stream().anyMatch(what -> byField.containsKey(field(what, row)));
    }

    private static String field(String what, int row) {
        return "%s-%d".formatted(IN_ROW.contains(what) ? what : "outcome", row);
    }

    private static String capital(String place) {
        return place.isEmpty() ? "" : place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
    }

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** What is wrong with a field, null where nothing is. */
    public String mistake(String field) {
        return byField.get(field);
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
        return !pasted.isEmpty() || byField.containsKey("plan") || byField.containsKey("pasted");
    }

    /** Whether a further choice was made, or is wrong, so that they are shown. */
    public boolean isOpen() {
        return FIELDS.stream()
                .filter(each -> !FIRST.contains(each))
                .map(Setting::title)
                .anyMatch(name -> chosen.containsKey(name) || byField.containsKey(name));
    }

    /** What was chosen, empty where nothing was. */
    public String value(String choice) {
        return chosen.getOrDefault(choice, "");
    }

    public boolean is(String choice, String value) {
        return value(choice).equals(value);
    }

    /** The fields of the values and the budget. */
    public List<SettingField> firstFields(Offered offered) {
        return fields(FIRST, offered);
    }

    /** The fields of what is further to be chosen; the rule set only where there is a choice. */
    public List<SettingField> furtherFields(Offered offered) {
        List<Setting> further =
                FIELDS.stream().filter(each -> !FIRST.contains(each)).toList();
        return fields(further, offered).stream()
                .filter(each -> !each.name().equals(Setting.RULE_SET.title())
                        || each.offers().size() > 1)
                .toList();
    }

    private static List<SettingField> fields(List<Setting> settings, Offered offered) {
        return settings.stream()
                .map(each -> SettingField.of(each, field(each), Words::offeredInPlan, offered))
                .toList();
    }

    private static FormField field(Setting setting) {
        return setting.says(OfPlan.class).orElseThrow().field();
    }
}
