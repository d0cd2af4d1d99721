package org.claimable.file.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.bank.Names;
import org.claimable.catalogue.DeadweightBasis;
import org.claimable.catalogue.Section;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Settings;
import org.claimable.claim.Violations;

/** Where the settings of a table come from: a sheet, a request in JSON, the parameters of an address; what is read later wins. */
final class SettingSources {
    private final ChosenSettings settings;
    private final Violations violations;

    SettingSources(ChosenSettings settings, Violations violations) {
        this.settings = settings;
        this.violations = violations;
    }

    /** Takes the rows of a sheet: a setting, and what it is. */
    void readSheet(TableRows rows) {
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
        if (text != null && !text.isBlank()) {
            choose(named(name).orElse(null), name, CellText.bare(text), "settings/" + name);
        }
    }

    /** Takes the parameters of a request's address, or the options of a command; {@code places} is how each is named. */
    void readQuery(Map<String, List<String>> parameters, UnaryOperator<String> places) {
        parameters.forEach((name, texts) -> {
            String place = places.apply(name);
            if (texts.size() > 1) {
                violations.add(place, "REPEATED", "It is given more than once. Give it once.");
            } else if (!texts.get(0).isBlank()) {
                Setting named =
                        named(name).filter(each -> each.title().equals(name)).orElse(null);
                choose(named, name, CellText.bare(texts.get(0)), place);
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
            String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
            violations.add(
                    place,
                    "UNKNOWN_SETTING",
                    "There is no setting \"%s\". There are: %s."
                            .formatted(
                                    shown,
                                    Stream.of(Setting.values())
                                            .map(Setting::title)
                                            .collect(Collectors.joining(", "))));
            return;
        }
        Object value = new SettingText(text, place, violations).as(setting);
        if (value != null) {
            settings.put(setting, value, place);
        }
    }

    /** Takes what a request in JSON says beside its claims; deadweight as usual leaves what was said before. */
    void take(Settings request) {
        boolean ownDeadweight = request.deadweightBasis() != DeadweightBasis.DEFAULT;
        for (Setting setting : Setting.values()) {
            if (setting.section() != Section.DEADWEIGHT || ownDeadweight) {
                settings.put(setting, request.get(setting), "settings/" + setting.path());
            }
        }
    }
}
