package org.claimable.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.Choice.Words;
import org.claimable.method.catalogue.Said.FormField;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.evaluation.Library;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.springframework.stereotype.Component;

/** What forms offer to choose from: the values of settings, and the sets and outcomes that are loaded now. */
@Component
public class FormOptions {
    private final Publisher publisher;

    FormOptions(Publisher publisher) {
        this.publisher = publisher;
    }

    /** A setting as a form shows it, in the words of its declaration; {@code offers} is null where it is written in. */
    public record SettingField(String name, FormField said, List<Offer> offers) {
        /** The class of an input of its width, empty for as wide as there is room. */
        public String widthClass() {
            return said.width() == 0 ? "" : "govuk-input--width-" + said.width();
        }
    }

    /** A value that a list offers, and what it is called there. */
    public record Offer(String value, String text) {}

    /** The field of a setting: {@code words} are what its values are called, empty for one that is not offered. */
    SettingField field(Setting setting, FormField said, Function<Words, String> words) {
        List<Offer> offers =
                switch (setting.type()) {
                    case CHOICE ->
                        setting.choices().stream()
                                .map(each -> new Offer(each.name(), words.apply(each.words())))
                                .filter(each -> !each.text().isEmpty())
                                .toList();
                    case YES_NO -> List.of(new Offer("true", "Yes"), new Offer("false", "No"));
                    case RULE_SET -> ruleSets();
                    case VALUE_SET -> valueSets();
                    case TEXT, NAME, DAY, POUNDS, RATE, ZONE, COLUMNS, TRACE, PLAN -> null;
                };
        return new SettingField(setting.title(), said, offers);
    }

    private List<Offer> valueSets() {
        try (Lease lease = publisher.lease()) {
            Library library = lease.library();
            String usual = library.valueSet(null).orElseThrow().id();
            return library.valueSets().stream()
                    .map(set -> offer(set.id(), set.title(), usual))
                    .toList();
        }
    }

    private List<Offer> ruleSets() {
        try (Lease lease = publisher.lease()) {
            Library library = lease.library();
            String usual = library.evaluator(null).orElseThrow().ruleSet().id();
            return library.evaluators().stream()
                    .map(each -> each.ruleSet())
                    .map(set -> offer(set.id(), set.title() + ", " + set.version(), usual))
                    .toList();
        }
    }

    /** The rule sets other than the usual one that add fields of their own, for which there is a table to fill in of their own. */
    public List<Offer> tables() {
        try (Lease lease = publisher.lease()) {
            Library library = lease.library();
            String usual = library.evaluator(null).orElseThrow().ruleSet().id();
            return library.evaluators().stream()
                    .map(each -> each.ruleSet())
                    .filter(set -> !set.id().equals(usual) && !set.fields().isEmpty())
                    .map(set -> new Offer(set.id(), set.title()))
                    .toList();
        }
    }

    private static Offer offer(String id, String title, String usual) {
        return new Offer(id, id.equals(usual) ? title + " (usual)" : title);
    }

    /** The measures of the usual rule set by which a population may be covered: what there is on a day. */
    public List<Offer> stockMeasures() {
        try (Lease lease = publisher.lease()) {
            return lease.library().evaluator(null).orElseThrow().ruleSet().measures().measures().stream()
                    .filter(each -> each.counts() == Counts.STOCK)
                    .map(each -> new Offer(each.code(), each.name()))
                    .toList();
        }
    }

    /** Outcomes of one area. */
    public record Area(String name, List<Outcome> outcomes) {
        public Area {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** All outcomes of the usual rule set, by area, in the order of the catalogue. */
    public List<Area> areas() {
        Map<String, List<Outcome>> byArea = new LinkedHashMap<>();
        try (Lease lease = publisher.lease()) {
            lease.library()
                    .evaluator(null)
                    .orElseThrow()
                    .ruleSet()
                    .catalogue()
                    .outcomes()
                    .forEach(each -> byArea.computeIfAbsent(each.area(), area -> new ArrayList<>())
                            .add(each));
        }
        return byArea.entrySet().stream()
                .map(each -> new Area(each.getKey(), each.getValue()))
                .toList();
    }

    /** Whether an outcome, by its code, is among those offered. */
    public boolean hasOutcome(String code) {
        return areas().stream().flatMap(area -> area.outcomes().stream()).anyMatch(each -> each.code()
                .equals(code));
    }
}
