package org.claimable.file.table;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.DateOrder;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;

/**
 * How a table is to be read, as its settings say: the {@code order} of day and month (null: not said), what a year is (null: not said), the {@code zone} whose day an
 * instant is, the {@code columns} that are named, the {@code sheet} of claims (null: not said; "*": all that
 * hold claims), and by which rules people are told apart and days are plausible (null for a plan, which has neither).
 */
record HowRead(
        DateOrder order,
        YearBasis year,
        ZoneId zone,
        NamedColumns columns,
        String sheet,
        Identities identities,
        ParameterTimeline parameters) {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/London");

    /** Where no setting says anything. */
    static final HowRead USUAL = new HowRead(null, null, null, null, null, null, null);

    HowRead {
        zone = zone == null ? USUAL_ZONE : zone;
        columns = columns == null ? NamedColumns.NONE : columns;
    }

    boolean isOfAllSheets() {
        return "*".equals(sheet);
    }

    /** The same of people who are told apart by a rule set, and days that it takes for plausible. */
    HowRead by(Identities others, ParameterTimeline theirs) {
        return new HowRead(order, year, zone, columns, sheet, others, theirs);
    }

    /** Whether a text is no reference, such as "n/a". */
    boolean isPlaceholder(String text) {
        return identities.isPlaceholder(text);
    }

    /** The setting {@code columns}: which heading of a file is which of our columns, whatever it would be recognised as. */
    record NamedColumns(Map<ClaimField, String> headings, String place) {
        static final NamedColumns NONE = new NamedColumns(Map.of(), "");

        NamedColumns {
            headings = Map.copyOf(headings);
        }

        /** Reads {@code Person=Client no;Achieved on=Date}; null where something is wrong with it, which is noted. */
        static NamedColumns of(SettingText text) {
            Map<ClaimField, String> named = new EnumMap<>(ClaimField.class);
            boolean right = true;
            for (String each : text.text().split("[;\\n]")) {
                right &= each.isBlank() || add(each, named, text);
            }
            return right ? new NamedColumns(named, text.place()) : null;
        }

        private static boolean add(String pair, Map<ClaimField, String> named, SettingText text) {
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
            if (ours.isEmpty()) {
                return wrong(
                        text,
                        "UNKNOWN_COLUMN",
                        "There is no column \"%s\". Before the = write one of: %s."
                                .formatted(SettingText.shown(title), Headings.titles()));
            }
            if (named.containsValue(heading) || named.putIfAbsent(ours.get(), heading) != null) {
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

        boolean isEmpty() {
            return headings.isEmpty();
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
