package org.claimable.page.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.file.table.MeasureSetting;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.page.FormOptions.Offer;
import org.claimable.page.SettingsForm;

/** The form by which figures are sent: what was chosen, which files it is about, and what is wrong, to be shown again. */
public final class MeasuresForm extends SettingsForm {
    private static final Fields NONE = new Fields(List.of(), null, null);

    private final KeptMeasures again;

    /** {@code again} is what is decided again with other choices, null for figures that are new. */
    MeasuresForm(Map<String, String> chosen, KeptMeasures again) {
        super(NONE, chosen);
        this.again = again;
    }

    /** The same form with something wrong: of a field, or of a place in its files. */
    MeasuresForm wrong(String field, String where, String message) {
        String beside = where.isEmpty() ? message : where + ": " + message;
        add(new Mistake(field, where, message), mistake(field) == null ? beside : null);
        return this;
    }

    /** The same form with what is wrong in what it sent. */
    MeasuresForm wrong(List<Violation> violations) {
        for (Violation each : violations) {
            Optional<MeasureSetting> setting = setting(each.pointer());
            wrong(
                    setting.map(MeasureSetting::title).orElse(SentFigures.FIELD),
                    setting.map(MeasureSetting::label).orElse(shown(each.pointer())),
                    each.message());
        }
        return this;
    }

    /** A place as it begins a sentence; the name of a file stays as it is. */
    static String shown(String place) {
        return place.matches("(?s)(row|sheet|workbook).*") ? capital(place) : place;
    }

    /** The setting that a place is, by its label, as one that was chosen in a form is named. */
    private static Optional<MeasureSetting> setting(String place) {
        String bare = place.replaceAll("[“”]", "");
        return Stream.of(MeasureSetting.values())
                .filter(each -> each.label().equals(bare))
                .findFirst();
    }

    @Override
    protected String both(String first, String next) {
        return first;
    }

    /** The id of what is decided again, null for none. */
    public String again() {
        return again == null ? null : again.id();
    }

    /** The names of the files that are decided again. */
    public List<String> files() {
        return again == null ? List.of() : again.sent().names();
    }

    /** How many mistakes of a field are in the list above alone. */
    public int further(String field) {
        return (int) mistakes().stream()
                        .filter(each -> each.field().equals(field))
                        .count()
                - 1;
    }

    /** What a setting is called. */
    public String label(String setting) {
        return Stream.of(MeasureSetting.values())
                .filter(each -> each.title().equals(setting))
                .findFirst()
                .orElseThrow()
                .label();
    }

    /** Whether one of some settings was chosen, or is wrong, so that they are shown. */
    public boolean isOpen(String... settings) {
        return Stream.of(settings).anyMatch(each -> !value(each).isEmpty() || mistake(each) != null);
    }

    /** Whether the measure that was chosen is among those offered. */
    public boolean isOffered(List<Offer> stocks) {
        return stocks.stream().anyMatch(each -> is(MeasureSetting.GROSS_UP_BY.title(), each.value()));
    }
}
