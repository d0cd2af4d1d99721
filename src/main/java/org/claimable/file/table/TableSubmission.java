package org.claimable.file.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;

/**
 * The files of a cohort; {@code chosen} are settings by their names in the API, which win over all others, and {@code places} is
 * where each of those is said to be when it is wrong.
 */
public record TableSubmission(TableFiles files, Map<String, List<String>> chosen, UnaryOperator<String> places) {

    /** Where settings are that come in the address of a request. */
    static final UnaryOperator<String> QUERY = name -> "query parameter " + name;

    /** Files with settings in the address of a request. */
    public TableSubmission(TableFiles files, Map<String, List<String>> chosen) {
        this(files, chosen, QUERY);
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
        ChosenSettings settings = new ChosenSettings(violations);
        settings.readQuery(chosen, places);
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
