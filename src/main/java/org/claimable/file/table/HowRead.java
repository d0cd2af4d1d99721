package org.claimable.file.table;

import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.DateOrder;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleSet;

/**
 * How a table is to be read, as its settings say: the {@code order} of day and month (null: not said), what a year is (null: not said), the {@code zone} whose day an
 * instant is, the {@code columns} that are named, the {@code sheet} of claims (null: not said; "*": all that
 * hold claims), how people are told apart, the {@code rules} whose own fields may be columns (both null for a plan, which has neither), and
 * what is read in place of cells of claims.
 */
record HowRead(
        DateOrder order,
        YearBasis year,
        ZoneId zone,
        NamedColumns columns,
        String sheet,
        Identities identities,
        RuleSet rules,
        Corrections corrections) {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/London");

    /** Where no setting says anything. */
    static final HowRead USUAL = new HowRead(null, null, null, null, null, null, null, null);

    HowRead {
        zone = zone == null ? USUAL_ZONE : zone;
        columns = columns == null ? NamedColumns.NONE : columns;
        corrections = corrections == null ? Corrections.NONE : corrections;
    }

    boolean isOfAllSheets() {
        return "*".equals(sheet);
    }

    /** The same by a rule set, which tells people apart, takes days for plausible, and may have fields of its own. */
    HowRead by(Identities others, RuleSet ruleSet) {
        return new HowRead(order, year, zone, columns, sheet, others, ruleSet, corrections);
    }

    /** The same with other text in place of that of some cells of claims. */
    HowRead with(Corrections others) {
        return new HowRead(order, year, zone, columns, sheet, identities, rules, others);
    }

    ParameterTimeline parameters() {
        return rules.parameters();
    }

    /** The fields that the rule set adds. */
    OwnFields fields() {
        return rules == null ? OwnFields.NONE : rules.fields();
    }

    /** The lists of the rule set. */
    RuleLists lists() {
        return rules.lists();
    }

    /** The id of the rule set. */
    String ruleSet() {
        return rules.id();
    }

    /** Whether a text is no reference, such as "n/a". */
    boolean isPlaceholder(String text) {
        return identities.isPlaceholder(text);
    }

    /**
     * The setting {@code columns}: which heading of a file is which of our columns, whatever it would be recognised as; {@code others} are
     * titles that no field of claims has, of fields that the rule set may add.
     */
    record NamedColumns(Map<ClaimField, String> headings, Map<String, String> others, String place) {
        static final NamedColumns NONE = new NamedColumns(Map.of(), Map.of(), "");

        NamedColumns {
            headings = Map.copyOf(headings);
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }

        /** Reads {@code Person=Client no;Achieved on=Date}; null where something is wrong with it, which is noted. */
        static NamedColumns of(SettingText text) {
            Map<ClaimField, String> named = new EnumMap<>(ClaimField.class);
            Map<String, String> others = new LinkedHashMap<>();
            boolean right = true;
            for (String each : text.text().split("[;\\n]")) {
                right &= each.isBlank() || add(each, named, others, text);
            }
            return right ? new NamedColumns(named, others, text.place()) : null;
        }

        private static boolean add(
                String pair, Map<ClaimField, String> named, Map<String, String> others, SettingText text) {
            int equals = pair.indexOf('=');
            String heading = equals < 0 ? "" : CellText.bare(pair.substring(equals + 1));
            if (equals < 0 || heading.isEmpty()) {
                return wrong(
                        text,
                        "BAD_COLUMNS",
                        "\"%s\" does not name a column. Write our title, =, and the heading in your file, as in Person=Client no;Achieved on=Date."
                                .formatted(SettingText.shown(pair.strip())));
            }
            String title = CellText.bare(pair.substring(0, equals));
            Optional<ClaimField> ours = Headings.titled(title);
            boolean again = named.containsValue(heading) || others.containsValue(heading);
            if (again
                    || ours.isPresent() && named.putIfAbsent(ours.get(), heading) != null
                    || ours.isEmpty() && others.putIfAbsent(title, heading) != null) {
                return wrong(
                        text,
                        "REPEATED_COLUMN",
                        "\"%s\" names a column that is named already. Name each once."
                                .formatted(SettingText.shown(pair.strip())));
            }
            return true;
        }

        private static boolean wrong(SettingText text, String code, String message) {
            text.violations().add(text.place(), code, message);
            return false;
        }

        /** Notes each title that is none of ours, nor a field that the rule set adds. */
        void check(OwnFields fields, Violations violations) {
            others.keySet().stream()
                    .filter(title -> fields.fields().stream().noneMatch(field -> OwnColumns.names(field, title)))
                    .forEach(title -> violations.add(
                            place,
                            "UNKNOWN_COLUMN",
                            "There is no column \"%s\". Before the = write one of: %s."
                                    .formatted(SettingText.shown(title), titles(fields))));
        }

        private static String titles(OwnFields fields) {
            return Stream.concat(
                            Stream.of(Headings.titles()),
                            fields.fields().stream().map(OwnField::title))
                    .collect(Collectors.joining(", "));
        }

        /** The places of a heading among some. */
        static List<Integer> places(String heading, TableRow row) {
            return IntStream.range(0, row.cells().size())
                    .filter(i -> isSame(heading, row.at(i)))
                    .boxed()
                    .toList();
        }

        /** The columns that are named, each at the place of its heading among some; {@link #REPEATED} where that is there twice. */
        Map<ClaimField, Integer> among(TableRow row) {
            Map<ClaimField, Integer> found = new EnumMap<>(ClaimField.class);
            headings.forEach((ours, heading) -> {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (isSame(heading, row.at(i))) {
                        found.merge(ours, i, (earlier, again) -> REPEATED);
                    }
                }
            });
            return found;
        }

        /** The place of a heading that is there twice. */
        static final int REPEATED = -2;

        private static boolean isSame(String heading, String other) {
            return other != null && key(heading).equals(key(other));
        }

        /** Letters and digits, case aside; of a heading without any, the heading itself. */
        private static String key(String heading) {
            String key = Names.key(heading);
            return key.isEmpty() ? heading.toLowerCase(Locale.ROOT) : key;
        }
    }
}
