package org.claimable.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimable.method.catalogue.Choice.Words;
import org.claimable.method.catalogue.Said.FormField;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.page.FormOptions.SettingField;

/** A form with settings to choose, as it was sent: what was chosen, and what is wrong, to be shown again. */
public abstract class SettingsForm {
    private static final String PARAMETER = "query parameter ";

    private final Fields fields;
    private final Map<String, String> chosen;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> byField = new HashMap<>();

    /**
     * Something wrong: the field it is about, where in what was sent, empty for the field itself, how to fix it, and the address at which it
     * is corrected.
     */
    public record Mistake(String field, String where, String message, String address) {
        /** One that is corrected in its field. */
        public Mistake(String field, String where, String message) {
            this(field, where, message, "#" + field);
        }
    }

    /** The settings of a form in their order, the field of each, and what their values are called. */
    public record Fields(List<Setting> settings, Function<Setting, FormField> field, Function<Words, String> words) {
        public Fields {
            settings = List.copyOf(settings);
        }

        /** What the form calls each setting, by its name in the API. */
        public Map<String, String> titles() {
            return settings.stream().collect(Collectors.toMap(Setting::title, each -> field.apply(each)
                    .title()));
        }

        /** Some of them as the form shows them. */
        public List<SettingField> shown(List<Setting> some, FormOptions options) {
            return some.stream()
                    .map(each -> options.field(each, field.apply(each), words))
                    .toList();
        }
    }

    protected SettingsForm(Fields fields, Map<String, String> chosen) {
        this.fields = fields;
        this.chosen = Map.copyOf(chosen);
    }

    /** Adds something wrong; {@code beside} is shown next to its field too, null for nothing. */
    protected final void add(Mistake mistake, String beside) {
        mistakes.add(mistake);
        if (beside != null) {
            byField.merge(mistake.field(), beside, this::both);
        }
    }

    /** What is shown next to a field with two mistakes. */
    protected abstract String both(String first, String next);

    /** Adds what is wrong with a setting; false where the mistake is about none. */
    protected final boolean addOfSetting(Violation mistake) {
        if (!mistake.pointer().startsWith(PARAMETER)) {
            return false;
        }
        String name = mistake.pointer().substring(PARAMETER.length());
        add(new Mistake(name, fields.titles().getOrDefault(name, ""), mistake.message()), mistake.message());
        return true;
    }

    protected static String capital(String place) {
        return place.isEmpty() ? "" : place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
    }

    public final List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** What is wrong with a field, null where nothing is. */
    public final String mistake(String field) {
        return byField.get(field);
    }

    /** What was chosen, empty where nothing was. */
    public final String value(String choice) {
        return chosen.getOrDefault(choice, "");
    }

    public final boolean is(String choice, String value) {
        return value(choice).equals(value);
    }

    /** Whether one of some settings was chosen, or is wrong, so that they are shown. */
    protected final boolean isTouched(List<Setting> settings) {
        return settings.stream()
                .map(Setting::title)
                .anyMatch(name -> chosen.containsKey(name) || byField.containsKey(name));
    }
}
