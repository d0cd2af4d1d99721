package org.claimable.file.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimable.method.catalogue.Setting;

/**
 * The files of a cohort, each a CSV file or an Excel workbook: {@code claims}, and, null where they are not given,
 * {@code individuals}, {@code previouslyCounted} and {@code commitments}; {@code settings} is the request in JSON without
 * its claims, or null; {@code chosen} are settings by their names in the API, which win over all others, and {@code places} is
 * where each of those is said to be when it is wrong.
 */
public record TableSubmission(
        byte[] claims,
        byte[] individuals,
        byte[] previouslyCounted,
        byte[] commitments,
        byte[] settings,
        Map<String, List<String>> chosen,
        UnaryOperator<String> places) {

    /** Where settings are that come in the address of a request. */
    static final UnaryOperator<String> QUERY = name -> "query parameter " + name;

    /** The same with settings in the address of a request. */
    public TableSubmission(
            byte[] claims,
            byte[] individuals,
            byte[] previouslyCounted,
            byte[] commitments,
            byte[] settings,
            Map<String, List<String>> chosen) {
        this(claims, individuals, previouslyCounted, commitments, settings, chosen, QUERY);
    }

    /** The same without what was promised. */
    public TableSubmission(
            byte[] claims,
            byte[] individuals,
            byte[] previouslyCounted,
            byte[] settings,
            Map<String, List<String>> chosen) {
        this(claims, individuals, previouslyCounted, null, settings, chosen);
    }

    /** One file, with nothing chosen. */
    public static TableSubmission of(byte[] claims) {
        return new TableSubmission(claims, null, null, null, Map.of());
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
