package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.DateOrder;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Violations;
import org.claimable.method.measure.MeasuresRequest.GrossUp;
import org.claimable.method.measure.MeasuresRequest.View;

/** What is chosen beside figures in tables, each with the place where it was: sheets, which must agree, and what wins over them. */
final class MeasureSettings {
    private final Map<MeasureSetting, List<Given>> inSheets = new EnumMap<>(MeasureSetting.class);
    private final Map<MeasureSetting, Given> settled = new EnumMap<>(MeasureSetting.class);
    private final Violations violations;
    private final NamedFor named;

    /** A setting as it was written. */
    private record Given(String text, String place) {}

    MeasureSettings(Violations violations, NamedFor named) {
        this.violations = violations;
        this.named = named;
    }

    /** Takes the rows of a table: a setting, and what it is; {@code file} is what places say of the file. */
    void readSheet(TableRows rows, String file) {
        while (rows.hasNext()) {
            TableRow row = rows.next();
            String name = row.at(0);
            String text = row.at(1);
            if (name == null || text == null || Names.key(name).startsWith("setting")) {
                continue;
            }
            String place = file + rows.places().row(row.number());
            MeasureSetting.of(name)
                    .ifPresentOrElse(
                            setting -> inSheets.computeIfAbsent(setting, each -> new ArrayList<>())
                                    .add(new Given(text, place)),
                            () -> violations.add(
                                    place,
                                    "UNKNOWN_SETTING",
                                    "There is no setting \"%s\". There are: %s."
                                            .formatted(
                                                    SettingText.shown(name),
                                                    Stream.of(MeasureSetting.values())
                                                            .map(MeasureSetting::label)
                                                            .collect(Collectors.joining(", ")))));
        }
    }

    /** Takes what was chosen by the names in the API, which wins, and settles what holds. */
    void settle(Map<String, List<String>> chosen) {
        for (MeasureSetting setting : MeasureSetting.values()) {
            List<String> texts = chosen.getOrDefault(setting.title(), List.of()).stream()
                    .filter(each -> !Spelling.isBlank(each))
                    .toList();
            List<Given> sheets = inSheets.getOrDefault(setting, List.of());
            if (texts.size() > 1) {
                violations.add(setting.place(named), "REPEATED", "It is given more than once. Give it once.");
            } else if (texts.size() == 1) {
                settled.put(setting, new Given(CellText.bare(texts.get(0)), setting.place(named)));
            } else if (!sheets.isEmpty()) {
                settled.put(setting, sheets.get(0));
                sheets.stream()
                        .filter(each -> !Names.key(each.text).equals(Names.key(sheets.get(0).text)))
                        .forEach(each -> violations.add(
                                each.place,
                                "SETTINGS_DIFFER",
                                "%s is \"%s\" here and \"%s\" in another sheet of settings. Correct one, or say which holds with %s."
                                        .formatted(
                                                setting.label(),
                                                SettingText.shown(each.text),
                                                SettingText.shown(sheets.get(0).text),
                                                setting.named(named))));
            }
        }
    }

    /** Where a setting was given; how it is named where it was not. */
    String place(MeasureSetting setting) {
        return settled.containsKey(setting) ? settled.get(setting).place : setting.named(named);
    }

    /** How a setting is named to who chose it. */
    String named(MeasureSetting setting) {
        return setting.named(named);
    }

    private String raw(MeasureSetting setting) {
        return settled.containsKey(setting) ? settled.get(setting).text : null;
    }

    private void note(MeasureSetting setting, String code, String message) {
        violations.add(place(setting), code, message);
    }

    /** The text of a setting, of at most 200 characters; null where there is none. */
    String text(MeasureSetting setting) {
        String text = raw(setting);
        if (text != null && text.length() > MeasuresTables.LONGEST) {
            note(
                    setting,
                    "TOO_LONG",
                    "This has %,d characters; it has at most %d. Shorten it."
                            .formatted(text.length(), MeasuresTables.LONGEST));
            return null;
        }
        return text;
    }

    LocalDate asOf() {
        String text = raw(MeasureSetting.AS_OF);
        LocalDate day = text == null ? null : CellText.date(text);
        if (text != null && day == null) {
            note(
                    MeasureSetting.AS_OF,
                    "BAD_DATE",
                    WrittenDay.wrong(SettingText.shown(text), DateOrder.DAY_FIRST, NamedFor.PROGRAMS));
        }
        return day;
    }

    View view() {
        String text = raw(MeasureSetting.VIEW);
        if (text == null) {
            return View.FULL;
        }
        return Stream.of(View.values())
                .filter(each -> Names.key(each.name()).equals(Names.key(text)))
                .findFirst()
                .orElseGet(() -> {
                    note(
                            MeasureSetting.VIEW,
                            "UNKNOWN_OPTION",
                            "\"%s\" is not one of FULL, SHARED.".formatted(SettingText.shown(text)));
                    return View.FULL;
                });
    }

    /** For which population there are to be estimates, and by which measure; null for none. */
    GrossUp grossUp() {
        String by = text(MeasureSetting.GROSS_UP_BY);
        String population = raw(MeasureSetting.POPULATION);
        if (by != null && population == null) {
            note(
                    MeasureSetting.GROSS_UP_BY,
                    "MISSING",
                    "An estimate needs a population. Give %s.".formatted(MeasureSetting.POPULATION.named(named)));
        } else if (population != null && raw(MeasureSetting.GROSS_UP_BY) == null) {
            note(
                    MeasureSetting.POPULATION,
                    "MISSING",
                    "An estimate needs the measure that says how much of the population is covered, such as homes managed. Give %s."
                            .formatted(MeasureSetting.GROSS_UP_BY.named(named)));
        }
        BigDecimal number = population == null ? null : population(population);
        return by == null || number == null ? null : new GrossUp(by, number);
    }

    private BigDecimal population(String text) {
        BigDecimal number = text.endsWith("%") ? null : CellText.number(text);
        if (number == null
                || number.signum() <= 0
                || number.stripTrailingZeros().scale() > 2) {
            note(
                    MeasureSetting.POPULATION,
                    "OUT_OF_RANGE",
                    "\"%s\" is not a population: a number above 0, with at most two decimals."
                            .formatted(SettingText.shown(text)));
            return null;
        }
        return number;
    }
}
