package org.claimable.file.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.file.json.References;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.DateOrder;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.OnError;
import org.claimable.method.catalogue.Section;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;

/**
 * The settings of a table, each with the place where it was given: a sheet, a request in JSON, the parameters of an address; what is read
 * later wins.
 */
final class ChosenSettings {
    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
    private final Map<Setting, String> places = new EnumMap<>(Setting.class);
    private final Set<Setting> wrong = EnumSet.noneOf(Setting.class);
    private final Set<Setting> ofSource = EnumSet.noneOf(Setting.class);
    private final Violations violations;
    private final NamedFor named;

    /** Settings whose messages name them as {@code named} says. */
    ChosenSettings(Violations violations, NamedFor named) {
        this.violations = violations;
        this.named = named;
    }

    /** Takes the choices by which the claims were decided before, which all others win over. */
    void takeEarlier(EarlierCheck check) {
        ofSource.clear();
        for (Setting setting : Setting.values()) {
            put(setting, check.chosen(setting), DecidedBy.PLACE);
        }
    }

    /** Takes the rows of a sheet: a setting, and what it is. */
    void readSheet(TableRows rows) {
        ofSource.clear();
        while (rows.hasNext()) {
            TableRow row = rows.next();
            String name = row.at(0);
            String text = row.at(1);
            boolean headings = name != null && name.toLowerCase(Locale.ROOT).startsWith("setting");
            if (name != null && text != null && !headings) {
                choose(named(name).orElse(null), name, text, rows.places().row(row.number()));
            }
        }
    }

    /** Takes a setting of how tables are read from a request in JSON beside them. */
    void takeText(String name, String text) {
        if (text != null && !Spelling.isBlank(text)) {
            choose(named(name).orElse(null), name, CellText.bare(text), "settings/" + name);
        }
    }

    /** Takes the setting {@code columns} from a small file of its own. */
    void takeColumns(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        choose(
                Setting.COLUMNS,
                Setting.COLUMNS.title(),
                text.startsWith("\uFEFF") ? text.substring(1) : text,
                "part columns");
    }

    /** Takes the parameters of a request's address, or the options of a command. */
    void readQuery(Map<String, List<String>> parameters) {
        ofSource.clear();
        parameters.forEach((name, texts) -> {
            String place = named.place(name);
            if (texts.size() > 1) {
                violations.add(place, "REPEATED", "It is given more than once. Give it once.");
            } else if (!Spelling.isBlank(texts.get(0))) {
                Setting setting =
                        named(name).filter(each -> each.title().equals(name)).orElse(null);
                choose(setting, name, CellText.bare(texts.get(0)), place);
            }
        });
    }

    /** The setting that people mean, case, spaces and punctuation aside. */
    private static Optional<Setting> named(String name) {
        String key = Names.key(name);
        return Stream.of(Setting.values())
                .filter(each -> each.spellings().stream()
                        .anyMatch(spelling -> Names.key(spelling).equals(key)))
                .findFirst();
    }

    private void choose(Setting setting, String name, String text, String place) {
        if (setting == null) {
            violations.add(
                    place,
                    "UNKNOWN_SETTING",
                    "There is no setting \"%s\". There are: %s.".formatted(SettingText.shown(name), named.all()));
            return;
        }
        Object value = new SettingText(text, place, violations).as(setting);
        if (value == null) {
            wrong.add(setting);
        }
        put(setting, value, place);
    }

    /** Whether a setting was given as something that it cannot be, which was noted. */
    boolean isWrong(Setting setting) {
        return wrong.contains(setting);
    }

    /** Takes what a request in JSON says beside its claims; deadweight as usual leaves what was said before. */
    void take(Settings request) {
        ofSource.clear();
        boolean ownDeadweight = request.deadweightBasis() != DeadweightBasis.DEFAULT;
        for (Setting setting : Setting.values()) {
            if (setting.section() != Section.DEADWEIGHT || ownDeadweight) {
                put(setting, request.get(setting), "settings/" + setting.path());
            }
        }
    }

    /**
     * Takes a setting, null where it is not given, and where it was. A basis or rate of deadweight does not go with what a source before
     * said of deadweight.
     */
    private void put(Setting setting, Object value, String place) {
        if (value != null) {
            if (setting == Setting.DEADWEIGHT_BASIS || setting == Setting.DEADWEIGHT_RATE) {
                values.keySet().removeIf(each -> each.section() == Section.DEADWEIGHT && !ofSource.contains(each));
            }
            ofSource.add(setting);
            values.put(setting, value);
            places.put(setting, place);
        }
    }

    /** Notes what does not go together. */
    void check() {
        Object from = values.get(Setting.FROM);
        Object to = values.get(Setting.TO);
        if (from != null && to != null && ((LocalDate) to).isBefore((LocalDate) from)) {
            violations.add(
                    place(Setting.TO),
                    "PERIOD_ENDS_BEFORE_IT_BEGINS",
                    "The period ends on %s, before it begins on %s. Maybe exchange the two.".formatted(to, from));
            values.remove(Setting.TO);
        }
        if (settings().deadweightBasis() == DeadweightBasis.OWN_RATE) {
            require(
                    Setting.DEADWEIGHT_RATE,
                    "An own rate of deadweight needs %s.".formatted(named.name(Setting.DEADWEIGHT_RATE)));
            require(
                    Setting.DEADWEIGHT_JUSTIFICATION,
                    "An own rate of deadweight needs %s: why it is right."
                            .formatted(named.name(Setting.DEADWEIGHT_JUSTIFICATION)));
        } else if (values.containsKey(Setting.DEADWEIGHT_RATE) && !values.containsKey(Setting.DEADWEIGHT_BASIS)) {
            violations.add(
                    place(Setting.DEADWEIGHT_RATE),
                    "MISSING",
                    "With a rate, %s must be %s."
                            .formatted(named.name(Setting.DEADWEIGHT_BASIS), named.value(DeadweightBasis.OWN_RATE)));
        }
    }

    private void require(Setting setting, String message) {
        if (!values.containsKey(setting)) {
            violations.add(place(Setting.DEADWEIGHT_BASIS), "MISSING", message);
        }
    }

    /** Notes deadweight that does not go with the values, and sets that are not loaded; {@code catalogue} is then the default one. */
    Catalogue catalogue(References references) {
        checkDeadweight(references);
        return references
                .evaluator(place(Setting.RULE_SET), settings().ruleSet())
                .ruleSet()
                .catalogue();
    }

    /** Notes a value set that is not loaded, and deadweight that does not go with one. */
    void checkDeadweight(References references) {
        ValueSet whole = settings().inlineValueSet();
        boolean included = whole != null
                ? whole.deadweightIncluded()
                : references
                        .valueSet(place(Setting.VALUE_SET), settings().valueSet())
                        .map(ValueSet::deadweightIncluded)
                        .orElse(false);
        references.deadweight(place(Setting.DEADWEIGHT_BASIS), settings().deadweightBasis(), included);
    }

    boolean isReview() {
        return values.get(Setting.ON_ERROR) == OnError.REVIEW;
    }

    /** How the tables are to be read. */
    HowRead howRead() {
        return new HowRead(
                (DateOrder) values.get(Setting.DATE_ORDER),
                (YearBasis) values.get(Setting.YEAR_BASIS),
                (ZoneId) values.get(Setting.ZONE),
                (NamedColumns) values.get(Setting.COLUMNS),
                (String) values.get(Setting.SHEET),
                null,
                null,
                null,
                named);
    }

    /** Where a setting was given; its name where it was not. */
    String place(Setting setting) {
        return places.getOrDefault(setting, setting.title());
    }

    /** All that was chosen. */
    Settings settings() {
        return Settings.of(values);
    }
}
