package org.claimable.file.table;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;

/** How a decided file says that it was decided: in each row of a CSV file, and on the sheet {@link #SHEET} of a workbook. */
public final class DecidedBy {
    /** The sheet of a decided workbook that says how it was decided. */
    public static final String SHEET = "About";

    public static final String DECISION = "Decision";
    public static final String AS_OF = "As of";
    public static final String RULE_SET = "Rule set";
    public static final String VALUE_SET = "Value set";
    public static final String OPTIONS = "Options";

    /** The setting {@code columns}, where it was given. */
    public static final String COLUMNS = "Columns named";

    /** The headings of a CSV file that say it. */
    static final List<String> HEADINGS = List.of(DECISION, AS_OF, RULE_SET, VALUE_SET, OPTIONS, COLUMNS);

    /** What the options say where it was chosen: how days are read, and what the work cost. */
    public static final List<Setting> WHERE_CHOSEN = List.of(Setting.DATE_ORDER, Setting.ZONE, Setting.BUDGET);

    /** What stands after what a line of the sheet is called, where the line holds a name and no words. */
    public static final String EXACTLY = ", exactly";

    private static final Map<String, String> LINES = Map.of(
            "Decision" + EXACTLY,
            DECISION,
            "As of",
            AS_OF,
            "Rules" + EXACTLY,
            RULE_SET,
            "Values" + EXACTLY,
            VALUE_SET,
            "Options" + EXACTLY,
            OPTIONS,
            COLUMNS,
            COLUMNS);
    private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}");
    /** As in "uksvb 2025.1, sha256:…", or without the version. */
    private static final Pattern RULES = Pattern.compile("^(\\S+?)(?: \\S+)?, sha256[: ]([0-9a-f]{64})?");

    private static final Pattern VALUES = Pattern.compile("^(.+?), sha256[: ]([0-9a-f]{64})?");
    private static final Pattern DEADWEIGHT = Pattern.compile("deadweight (\\w+)(?: ([0-9.]+), (.*))?", Pattern.DOTALL);
    private static final Pattern PERIOD =
            Pattern.compile("period (?:from (\\d{4}-\\d{2}-\\d{2}) ?)?(?:to (\\d{4}-\\d{2}-\\d{2}))?");

    /** Where a choice is said to be that a decided file says. */
    static final String PLACE = "the choices that the file was decided by";

    private DecidedBy() {}

    /**
     * The columns as they were named, for the decided file: its {@code submitted} headings, and {@code all}, in its first row; null where
     * none was named.
     */
    public static String columns(Settings chosen, List<String> submitted, List<String> all) {
        return chosen.get(Setting.COLUMNS) instanceof NamedColumns named ? named.decided(submitted, all) : null;
    }

    /** What the lines of the sheet say; null where they do not say which decision it was. */
    static EarlierCheck of(TableRows sheet) {
        Map<String, String> texts = new HashMap<>();
        while (sheet.hasNext()) {
            TableRow row = sheet.next();
            String named = row.at(0) == null ? null : LINES.get(row.at(0));
            if (named != null && row.at(1) != null) {
                texts.putIfAbsent(named, row.at(1));
            }
        }
        return of(texts);
    }

    /** What the first row of a decided CSV file says; null of another file. */
    static EarlierCheck ofFirst(TableRows rows) {
        for (int above = 0; above < HeadedTable.MOST_ABOVE && rows.hasNext(); above++) {
            List<String> headings = rows.next().cells();
            if (DecidedTable.isKnownBy(headings)) {
                return rows.hasNext() ? of(texts(headings, rows.next())) : null;
            }
        }
        return null;
    }

    /** What a row of a decided CSV file says, by those headings. */
    static Map<String, String> texts(List<String> headings, TableRow row) {
        Map<String, String> texts = new HashMap<>();
        HEADINGS.forEach(heading -> texts.put(heading, row.at(DecidedTable.last(headings, heading))));
        texts.values().removeIf(Objects::isNull);
        return texts;
    }

    /** What texts say, by the headings of a CSV file; null where they do not say which decision it was. */
    static EarlierCheck of(Map<String, String> texts) {
        String id = texts.getOrDefault(DECISION, "");
        if (!ID.matcher(id).matches()) {
            return null;
        }
        LocalDate asOf = texts.containsKey(AS_OF) ? CellText.date(texts.get(AS_OF)) : null;
        Map<Setting, Object> choices = new EnumMap<>(Setting.class);
        Map<Setting, String> digests = new EnumMap<>(Setting.class);
        putId(Setting.RULE_SET, RULES, texts.get(RULE_SET), choices, digests);
        putId(Setting.VALUE_SET, VALUES, texts.get(VALUE_SET), choices, digests);
        putOptions(texts.getOrDefault(OPTIONS, ""), choices);
        put(Setting.COLUMNS, texts.get(COLUMNS), choices);
        choices.computeIfPresent(Setting.COLUMNS, (setting, named) -> ((NamedColumns) named).ofDecidedFile());
        return new EarlierCheck(id, asOf, Settings.of(choices), digests, List.of());
    }

    private static void putId(
            Setting setting, Pattern form, String text, Map<Setting, Object> choices, Map<Setting, String> digests) {
        Matcher id = form.matcher(text == null ? "" : text);
        if (id.find()) {
            choices.put(setting, id.group(1));
            if (id.group(2) != null) {
                digests.put(setting, "sha256:" + id.group(2));
            }
        }
    }

    private static void putOptions(String text, Map<Setting, Object> choices) {
        int deadweight = text.indexOf("deadweight ");
        Set<Setting> said = EnumSet.noneOf(Setting.class);
        String options = deadweight < 0 ? text : text.substring(0, deadweight);
        for (String each : options.split("; ?")) {
            Matcher period = PERIOD.matcher(each);
            if (period.matches()) {
                put(Setting.FROM, period.group(1), choices);
                put(Setting.TO, period.group(2), choices);
            } else {
                WHERE_CHOSEN.stream()
                        .filter(setting -> each.startsWith(setting.title() + " "))
                        .forEach(setting ->
                                put(setting, each.substring(setting.title().length() + 1), choices));
                Setting.OPTIONS.stream()
                        .filter(option -> each.startsWith(option.decides().inShort() + " "))
                        .forEach(option -> {
                            said.add(option);
                            put(
                                    option,
                                    each.substring(option.decides().inShort().length() + 1),
                                    choices);
                        });
            }
        }
        if (choices.containsKey(Setting.YEAR_BASIS)) {
            Setting.OPTIONS.stream()
                    .filter(option -> !said.contains(option))
                    .forEach(option -> choices.put(option, option.decides().usual()));
        }
        Matcher own = DEADWEIGHT.matcher(deadweight < 0 ? "" : text.substring(deadweight));
        if (own.matches() && !own.group(1).equals(DeadweightBasis.DEFAULT.name())) {
            put(Setting.DEADWEIGHT_BASIS, own.group(1), choices);
            put(Setting.DEADWEIGHT_RATE, own.group(2), choices);
            put(Setting.DEADWEIGHT_JUSTIFICATION, own.group(3), choices);
        }
    }

    /** What cannot be understood is left out: it is not known then. */
    private static void put(Setting setting, String text, Map<Setting, Object> choices) {
        Object value = text == null ? null : new SettingText(text.strip(), PLACE, new Violations()).as(setting);
        if (value != null) {
            choices.put(setting, value);
        }
    }
}
