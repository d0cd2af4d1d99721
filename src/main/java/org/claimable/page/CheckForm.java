package org.claimable.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.catalogue.Choice.Words;
import org.claimable.catalogue.Said.FormField;
import org.claimable.catalogue.Said.OfClaims;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Violations.Violation;
import org.claimable.page.check.Result;

/** The form by which claims are sent: what was chosen, and what is wrong, to be shown again. */
public final class CheckForm {
    private static final List<Setting> FIELDS = Setting.saying(
            OfClaims.class,
            Stream.concat(
                            Stream.of(Setting.REFERENCE, Setting.FROM, Setting.TO, Setting.VALUE_SET, Setting.BUDGET),
                            Setting.OPTIONS.stream())
                    .toList());

    /** The choices, by their names in the API, with what the form calls them. */
    private static final Map<String, String> CHOICES = FIELDS.stream()
            .collect(Collectors.toMap(Setting::title, each -> field(each).title()));

    private static final String PARAMETER = "query parameter ";
    private static final String CLAIMS = "claims";
    private static final String COMMITMENTS = "commitments";
    private static final List<String> PASTED = List.of("pasted", "pastedCommitments");

    private final Map<String, String> chosen;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> byField = new HashMap<>();

    /** Something wrong: the field it is about, where in what was sent, empty for the field itself, and how to fix it. */
    public record Mistake(String field, String where, String message) {}

    private final Map<String, String> pasted;

    private CheckForm(Map<String, String> chosen, Map<String, String> pasted) {
        this.chosen = chosen;
        this.pasted = pasted;
    }

    /** A form in which nothing is chosen. */
    static CheckForm empty() {
        return new CheckForm(Map.of(), Map.of());
    }

    /** A form as it was sent, with one thing wrong. */
    static CheckForm wrong(Map<String, String> chosen, Map<String, String> pasted, String field, String message) {
        CheckForm form = new CheckForm(chosen, pasted);
        form.add(field, "", message);
        return form;
    }

    /** The form of what could not be decided. */
    static CheckForm of(Result.Unusable unusable) {
        CheckForm form = new CheckForm(
                unusable.submission().chosen(), unusable.submission().pasted());
        if (unusable.message() != null) {
            form.add(CLAIMS, "", unusable.message());
        }
        unusable.mistakes().forEach(form::add);
        return form;
    }

    private void add(Violation mistake) {
        if (mistake.pointer().startsWith(PARAMETER)) {
            String field = mistake.pointer().substring(PARAMETER.length());
            add(field, CHOICES.getOrDefault(field, ""), mistake.message());
        } else {
            String where = mistake.pointer();
            add(
                    where.startsWith(COMMITMENTS) ? COMMITMENTS : CLAIMS,
                    where.isEmpty() ? "" : where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1),
                    mistake.message());
        }
    }

    private void add(String field, String where, String message) {
        mistakes.add(new Mistake(field, where, message));
        if (!field.equals(CLAIMS) || where.isEmpty()) {
            byField.putIfAbsent(
                    field, field.equals(COMMITMENTS) && !where.isEmpty() ? where + ": " + message : message);
        }
    }

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** What is wrong with a field, null where nothing is. */
    public String mistake(String field) {
        return byField.get(field);
    }

    /** What was chosen, empty where nothing was. */
    public String value(String choice) {
        return chosen.getOrDefault(choice, "");
    }

    /** The rows that were pasted into a field, empty where none were. */
    public String pasted(String field) {
        return pasted.getOrDefault(field, "");
    }

    /** Whether something is wrong with what was promised, or was pasted of it, so that it is shown. */
    public boolean isPromised() {
        return byField.containsKey(COMMITMENTS) || pasted.containsKey("pastedCommitments");
    }

    public boolean is(String choice, String value) {
        return value(choice).equals(value);
    }

    /** Whether any choice was made, so that it is shown. */
    public boolean isOpen() {
        return !chosen.isEmpty() || byField.keySet().stream().anyMatch(CHOICES::containsKey);
    }

    /** The choices in a form that was sent. */
    static Map<String, String> chosen(UploadedForm sent) {
        return sent.texts(CHOICES.keySet());
    }

    /** The rows pasted into a form that was sent, by their field. */
    static Map<String, String> pasted(UploadedForm sent) {
        return sent.texts(PASTED);
    }

    /** The fields of the settings, in the order of the form. */
    public List<SettingField> fields(Offered offered) {
        return FIELDS.stream()
                .map(each -> SettingField.of(each, field(each), Words::offered, offered))
                .toList();
    }

    private static FormField field(Setting setting) {
        return setting.says(OfClaims.class).orElseThrow().field();
    }
}
