package org.claimable.file.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;

/**
 * The files of a cohort; {@code chosen} are settings by their names in the API, which win over all others, and {@code named} is
 * how messages name settings to who sends them.
 */
public record TableSubmission(TableFiles files, Map<String, List<String>> chosen, NamedFor named) {

    /** Files with settings in the address of a request. */
    public TableSubmission(TableFiles files, Map<String, List<String>> chosen) {
        this(files, chosen, NamedFor.PROGRAMS);
    }

    /** One file, with nothing chosen. */
    public static TableSubmission of(byte[] claims) {
        return new TableSubmission(TableFiles.of(claims), Map.of());
    }

    /**
     * What is chosen, by itself.
     *
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong with it
     */
    public Settings read() {
        Violations violations = new Violations();
        ChosenSettings settings = new ChosenSettings(violations, named);
        settings.readQuery(chosen);
        settings.check();
        violations.failIfAny();
        return settings.settings();
    }

    /** The names of all settings in the API. */
    public static Set<String> namesOfSettings() {
        return Arrays.stream(Setting.values()).map(Setting::title).collect(Collectors.toSet());
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "Tables of a cohort";
    }
}
