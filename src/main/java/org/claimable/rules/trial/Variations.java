package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Rule;

/** What could matter to the rules of a rule set: each thing that they ask for, with what they name and what none does. */
final class Variations {
    private static final int MOST_TOGETHER = 128;
    private static final String OUTCOME_WORDS = ".*(outcome|deadweightCategory|kind|before|after).*";

    private final RuleSet ruleSet;
    private final List<Rule> rules;
    private final List<Planting> fields;
    private final Set<Rule> unknown;
    private final Literals literals;

    Variations(RuleSet ruleSet, List<Rule> rules) {
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.fields = Planting.of(ruleSet);
        this.unknown = rules.stream()
                .filter(rule -> !rule.asked().matches(OUTCOME_WORDS))
                .filter(rule -> fields.stream().noneMatch(field -> field.isAskedBy(rule)))
                .collect(Collectors.toSet());
        this.literals = Literals.of(rules, ruleSet);
        literals.addTurns(ruleSet);
    }

    /** The days on which something may turn, with those beside them, and days before and after all. */
    Collection<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>(literals.days());
        days.addAll(List.of(LocalDate.of(1990, 1, 1), Draft.DAY, LocalDate.of(2099, 12, 31)));
        return days;
    }

    /** The texts that rules name which ask for answers. */
    Set<String> answers() {
        List<Rule> asking = rules.stream()
                .filter(rule -> rule.asked().matches(".*\\b(before|after)\\b.*"))
                .toList();
        return Literals.of(asking, ruleSet).texts();
    }

    /** The numbers that rules write out which ask what a claim is worth. */
    List<BigDecimal> amounts() {
        List<Rule> asking =
                rules.stream().filter(rule -> rule.asked().contains("worth")).toList();
        return List.copyOf(Literals.of(asking, ruleSet).numbers());
    }

    /** The numbers that rules write out. */
    Collection<BigDecimal> numbers() {
        return Literals.of(rules, ruleSet).numbers();
    }

    /** One thing at a time. */
    List<Variation> single() {
        List<Variation> all = new ArrayList<>();
        days().forEach(day -> all.add(new Variation("achieved on " + day, draft -> draft.day = day)));
        all.addAll(usual());
        for (Planting field : fields) {
            List<Rule> asking = asking(field);
            if (!asking.isEmpty()) {
                field.variations(Literals.of(asking, ruleSet)).forEach(each -> all.add(each.askedBy(asking)));
            }
        }
        all.addAll(segments());
        Map<String, Variation> byWords = new LinkedHashMap<>();
        all.forEach(each -> byWords.putIfAbsent(each.words(), each));
        return List.copyOf(byWords.values());
    }

    /** The rules that ask for a field, and those of which it is not known what they ask for. */
    private List<Rule> asking(Planting field) {
        return rules.stream()
                .filter(rule -> field.isAskedBy(rule)
                        || unknown.contains(rule) && rule.literals().anyMatch(String.class::isInstance))
                .toList();
    }

    /** What is varied whether or not a rule asks for it. */
    private List<Variation> usual() {
        List<Variation> usual = new ArrayList<>();
        for (ClaimField field : ClaimField.TEXTS) {
            usual.add(new Variation(
                    "%s \"%s\"".formatted(field.name().toLowerCase(Locale.ROOT), Draft.UNNAMED),
                    draft -> draft.texts.put(field, Draft.UNNAMED)));
        }
        usual.add(new Variation("without a record's reference", draft -> draft.reference = null));
        usual.add(new Variation("without days and sessions", draft -> draft.attendance = false));
        usual.add(new Variation("share 0.5", draft -> draft.share = new BigDecimal("0.5")));
        usual.add(new Variation("in its second year", draft -> draft.sustainedYear = 2));
        usual.add(new Variation("5 people without a reference", draft -> {
            draft.individual = null;
            draft.headcount = 5;
        }));
        TreeSet<Integer> ages = new TreeSet<>(List.of(0, 120));
        literals.numbers().stream()
                .map(BigDecimal::intValue)
                .filter(age -> age > 0 && age < 120)
                .forEach(ages::add);
        ages.forEach(age -> usual.add(new Variation("age " + age, draft -> draft.age = age)));
        return usual;
    }

    /** Of rules that ask for a segment each text as its name beside each other as its value. */
    private List<Variation> segments() {
        List<Variation> all = new ArrayList<>();
        rules.stream().filter(rule -> rule.asked().contains("segment")).forEach(rule -> {
            List<String> texts = List.copyOf(Literals.of(List.of(rule), ruleSet).texts());
            for (String name : texts) {
                for (String value :
                        Stream.concat(texts.stream(), Stream.of(Draft.UNNAMED)).toList()) {
                    all.add(new Variation(
                            "%s \"%s\"".formatted(name, value),
                            draft -> draft.segments.put(name, value),
                            List.of(rule)));
                }
            }
        });
        return all;
    }

    /** For each rule that asks for several things every choice of what it names of each. */
    List<Variation> together() {
        List<Variation> all = new ArrayList<>();
        for (Rule rule : rules) {
            Literals own = Literals.of(List.of(rule), ruleSet);
            List<List<Variation>> choices = new ArrayList<>();
            for (Planting field : fields) {
                if (field.isAskedBy(rule)) {
                    List<Variation> values = new ArrayList<>(List.of(Variation.NONE));
                    values.addAll(field.variations(own));
                    choices.add(values);
                }
            }
            if (choices.stream().filter(each -> each.size() > 1).count() > 1) {
                Variation.product(choices, MOST_TOGETHER).forEach(each -> all.add(each.askedBy(List.of(rule))));
            }
        }
        return all;
    }

    /** Whether a rule names an outcome. */
    boolean isNamed(Outcome outcome) {
        return literals.texts().contains(outcome.code()) || literals.texts().contains(outcome.name());
    }

    /** One outcome of each sort that terms and values may tell apart, and each that a rule names. */
    List<Outcome> outcomes() {
        boolean areas = asksForAreas();
        return ofEach(outcome -> List.of(
                outcome.bank(),
                areas ? outcome.area() : "",
                outcome.audience(),
                outcome.evidence(),
                outcome.deadweightCategory(),
                outcome.answers() == null ? "" : outcome.answers().name(),
                outcome.scores() == null ? "" : outcome.scores().name(),
                isNamed(outcome) ? outcome.code() : ""));
    }

    /** One outcome of each bank and kinds of evidence, of each area where rules ask for it, and each that a rule names. */
    List<Outcome> fewOutcomes() {
        boolean areas = asksForAreas();
        return ofEach(outcome -> List.of(
                outcome.bank(),
                outcome.evidence(),
                areas ? outcome.area() : "",
                isNamed(outcome) ? outcome.code() : ""));
    }

    private boolean asksForAreas() {
        return rules.stream().anyMatch(rule -> rule.asked().contains("area"));
    }

    private List<Outcome> ofEach(Function<Outcome, List<Object>> sort) {
        Map<List<Object>, Outcome> sorts = new LinkedHashMap<>();
        ruleSet.catalogue().outcomes().forEach(outcome -> sorts.putIfAbsent(sort.apply(outcome), outcome));
        return List.copyOf(sorts.values());
    }
}
