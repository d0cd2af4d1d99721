package org.claimable.method.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.citation.Citation.Source;
import org.claimable.method.claim.Settings;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;

/**
 * A rule set as read from its folder: everything that decides, and what it cites. {@code norms} are the rules that the
 * program's arithmetic and report carry out; {@code placeholders} are the texts that are no reference; {@code searchSteps} bounds the search for the best conflict-free set;
 * {@code digest} is the SHA-256 of the files that decide, those of {@code overlays} included; {@code defaults} hold where
 * a request chooses nothing; {@code fields} and {@code lists} are its own; {@code departures} the norms that it sets aside on purpose;
 * {@code remedies} say what would make a claim count, and {@code measures} what counts of what was done come to; neither decides a claim.
 */
public record RuleSet(
        String id,
        String title,
        String version,
        String digest,
        Settings defaults,
        int searchSteps,
        List<Overlay> overlays,
        Map<String, Source> sources,
        List<Chapter> chapters,
        List<RuleCard> norms,
        Catalogue catalogue,
        IncompatibilityTable incompatibilities,
        ParameterTimeline parameters,
        Placeholders placeholders,
        OwnFields fields,
        RuleLists lists,
        List<Departure> departures,
        Remedies remedies,
        MeasureCatalogue measures) {
    public RuleSet {
        overlays = List.copyOf(overlays);
        // In the order of the file, in which they are listed.
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        chapters = List.copyOf(chapters);
        norms = List.copyOf(norms);
        departures = List.copyOf(departures);
    }

    /** The same with other tables. */
    public RuleSet with(
            Catalogue otherCatalogue,
            IncompatibilityTable otherPairs,
            ParameterTimeline otherParameters,
            Placeholders otherPlaceholders) {
        return new RuleSet(
                id,
                title,
                version,
                digest,
                defaults,
                searchSteps,
                overlays,
                sources,
                chapters,
                norms,
                otherCatalogue,
                otherPairs,
                otherParameters,
                otherPlaceholders,
                fields,
                lists,
                departures,
                remedies,
                measures);
    }

    /** The norms that the program cites, each with its chapter: by them it chooses between two claims and sums up. */
    public static final Map<String, String> CITED_NORMS = Map.ofEntries(
            Map.entry("RE-01", "eligibility"),
            Map.entry("EV-09", "eligibility"),
            Map.entry("EV-10", "eligibility"),
            Map.entry("CO-05", "counting"),
            Map.entry("CO-07", "counting"),
            Map.entry("CO-08", "counting"),
            Map.entry("PO-01", "incompatibility"),
            Map.entry("IN-02c", "incompatibility"),
            Map.entry("VA-10", "value"),
            Map.entry("VA-11", "value"));

    /** The norm with an id; one that the rule set lacks is an error. */
    public RuleCard norm(String id) {
        return norms.stream()
                .filter(card -> card.key().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Rule set %s has no norm %s; the report cites it. Maybe add it to norms.csv."
                                .formatted(this.id, id)));
    }

    /** A folder of an analyst's own tables laid over a rule set, with the SHA-256 of what of it decides. */
    public record Overlay(String id, String title, boolean licensed, String digest) {}

    /** A chapter of a rule set: its rules are compiled together and judge one kind of question. */
    public record Chapter(String id, String title, List<RuleFile> files) {
        public Chapter {
            files = List.copyOf(files);
        }

        /** The id without the number in front: {@code eligibility} of {@code 1-eligibility}. */
        public String name() {
            return id.substring(id.indexOf('-') + 1);
        }

        /**
         * A file of rules, DRL or a decision table: its path in the rule set, what it is called in messages, and its text; of a
         * workbook the text is its first sheet as CSV, a line a row, and {@code sheet} the name of that sheet, else empty.
         */
        public record RuleFile(String path, String called, String text, String sheet) {
            public boolean isWorkbook() {
                return path.endsWith(".xlsx");
            }

            public boolean isTable() {
                return isWorkbook() || path.endsWith(".csv");
            }
        }
    }
}
