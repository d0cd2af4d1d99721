package org.claimable.page.choices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimable.file.document.Days;
import org.claimable.file.document.Money;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.Section;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.page.FormOptions;
import org.claimable.page.FormOptions.SettingField;
import org.claimable.page.SettingsForm;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.check.CheckForm;

/** The form by which the same rows are decided by other choices: what holds now, what is chosen, and what is wrong. */
public final class ChoicesForm extends SettingsForm {
    private static final List<Setting> USUAL = List.of(
            Setting.FROM,
            Setting.TO,
            Setting.VALUE_SET,
            Setting.YEAR_BASIS,
            Setting.CONFLICT_POLICY,
            Setting.RULES,
            Setting.REFERENCES,
            Setting.BUDGET);

    private final Evaluation now;
    private final boolean isTable;

    private ChoicesForm(Map<String, String> chosen, Evaluation now) {
        super(CheckForm.FIELDS, chosen);
        this.now = now;
        this.isTable = now.cohort().table() != null;
    }

    static ChoicesForm of(Map<String, String> chosen, Evaluation now) {
        return new ChoicesForm(chosen, now);
    }

    /** The same with what is wrong. */
    ChoicesForm wrong(List<Violation> mistakes) {
        mistakes.forEach(each -> {
            if (!addOfSetting(each)) {
                add(new Mistake("choices", capital(each.pointer()), each.message()), null);
            }
        });
        return this;
    }

    /** The same where it cannot be decided now. */
    ChoicesForm full(TooManyKeptException full) {
        add(new Mistake("choices", "", full.getMessage(), full.address("#choices")), null);
        return this;
    }

    @Override
    protected String both(String first, String next) {
        return first;
    }

    /** What was chosen in a form that was sent, in place of those choices before that this form has. */
    static Map<String, String> chosen(Map<String, String> before, Map<String, String> sent) {
        Map<String, String> chosen = new HashMap<>(before);
        CheckForm.FIELDS.settings().forEach(each -> {
            String text = sent.getOrDefault(each.title(), "").strip();
            if (text.isEmpty()) {
                chosen.remove(each.title());
            } else {
                chosen.put(each.title(), text);
            }
        });
        return chosen;
    }

    /** A field, and what holds now, null for nothing. */
    public record ChoiceField(SettingField field, String now) {}

    /** The settings that are changed most. */
    public List<ChoiceField> usual(FormOptions options) {
        return fields(USUAL, options);
    }

    /** All others; those of how a table is read only where there is one. */
    public List<ChoiceField> further(FormOptions options) {
        return fields(further(), options);
    }

    private List<Setting> further() {
        return CheckForm.FIELDS.settings().stream()
                .filter(each -> !USUAL.contains(each))
                .filter(each -> isTable || each.section() != Section.TABLES)
                .toList();
    }

    /** Whether something is wrong with one of the others, so that they are shown. */
    public boolean isOpen() {
        return further().stream().anyMatch(each -> mistake(each.title()) != null);
    }

    private List<ChoiceField> fields(List<Setting> shown, FormOptions options) {
        List<SettingField> fields = CheckForm.FIELDS.shown(shown, options);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new ChoiceField(fields.get(i), now(shown.get(i))))
                .toList();
    }

    private String now(Setting setting) {
        return switch (setting) {
            case RULE_SET ->
                "%s, %s".formatted(now.ruleSet().title(), now.ruleSet().version());
            case VALUE_SET -> now.valueSet().title();
            case AS_OF -> Days.of(now.asOf());
            // The field itself holds their text.
            case COLUMNS -> null;
            default -> text(now.cohort().settings().get(setting));
        };
    }

    private static String text(Object value) {
        if (value instanceof Choice choice) {
            return choice.words().said();
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof LocalDate day) {
            return Days.of(day);
        }
        if (value instanceof BigDecimal number) {
            return Money.pounds(number);
        }
        return value == null ? null : value.toString();
    }
}
