package org.claimable.page.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.Money;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.page.view.TagColour;
import org.claimable.rules.example.Example;

/**
 * An example for a reader: its sentence, what the rule does in it (empty where that says nothing), on what terms, and the
 * claims given with what is expected of each; {@code report} is what is expected of the totals, one thing a line.
 */
public record ExampleView(
        String sentence, String voice, List<String> terms, List<ExampleClaim> claims, List<String> report) {

    /** A claim given, in words, its verdict with the classes of its tag, and what else is expected. */
    public record ExampleClaim(String id, String given, String verdict, String tag, List<String> expected) {}

    static ExampleView of(BookExamples.TriedExample heard, boolean voiced) {
        Example example = heard.example();
        String sentence = "It %s.".formatted(example.sentence());
        return new ExampleView(
                sentence,
                voiced ? heard.voice().words() : "",
                ExampleTerms.of(example),
                example.given().claims().stream()
                        .map(claim -> claim(claim, example))
                        .toList(),
                example.report() == null
                        ? List.of()
                        : ExpectedWords.report(example.report().written()));
    }

    private static ExampleClaim claim(Claim claim, Example example) {
        Map<String, Object> written = example.expect().get(claim.id()).written();
        Verdict verdict = Verdict.valueOf((String) written.get("verdict"));
        return new ExampleClaim(
                claim.id(),
                GivenWords.of(claim),
                VerdictWords.of(verdict),
                TagColour.of(verdict),
                ExpectedWords.claim(written));
    }

    /** What an example says beside its claims, where it differs from what holds when nothing is said. */
    static final class ExampleTerms {
        private static final String USUAL_VALUES = "example-values";

        private final List<String> terms = new ArrayList<>();

        private ExampleTerms() {}

        static List<String> of(Example example) {
            Cohort given = example.given();
            ExampleTerms words = new ExampleTerms();
            words.values(example.values());
            words.options(given.settings());
            if (!given.period().equals(Period.OPEN)) {
                words.terms.add("Period: "
                        + BookWords.days(given.period().from(), given.period().to()));
            }
            words.deadweight(given.deadweight());
            if (given.budget() != null) {
                words.terms.add("Budget: " + Money.pounds(given.budget()));
            }
            given.previouslyCounted()
                    .forEach(each -> words.terms.add("Counted before: %s of person %s, %s"
                            .formatted(
                                    each.outcome(),
                                    each.individual(),
                                    BookWords.days(each.achievedOn(), each.achievedOn()))));
            given.individuals().forEach(words::person);
            return words.terms;
        }

        private void values(ValueSet values) {
            if (!values.id().equals(USUAL_VALUES)) {
                terms.add("Values: " + values.title());
            }
            if (values.deadweightIncluded()) {
                terms.add("The values already include deadweight");
            }
        }

        private void options(Settings settings) {
            Setting.OPTIONS.stream()
                    .filter(each -> !settings.isUsual(each))
                    .forEach(each -> terms.add("%s: %s"
                            .formatted(
                                    each.decides().sentence(),
                                    settings.choice(each).words().said())));
        }

        private void deadweight(Deadweight deadweight) {
            if (deadweight.basis() == DeadweightBasis.COMPARISON_GROUP) {
                terms.add("Deadweight: none, because there is a comparison group");
            } else if (deadweight.basis() == DeadweightBasis.OWN_RATE) {
                terms.add("Deadweight: own rate of " + BookWords.percent(deadweight.rate()));
            }
        }

        private void person(Individual person) {
            if (person.age() != null) {
                terms.add("Person %s is %s old".formatted(person.ref(), Count.of(person.age(), "year", "years")));
            }
            person.segments()
                    .forEach((segment, group) -> terms.add("Person %s: %s %s".formatted(person.ref(), segment, group)));
            person.fields()
                    .byName()
                    .forEach((field, said) ->
                            terms.add("Person %s: %s %s".formatted(person.ref(), field, OwnField.written(said))));
        }
    }

    /** What an example expects, one thing a line. */
    static final class ExpectedWords {
        private static final Map<String, String> TITLES = Map.ofEntries(
                Map.entry("because", "Because"),
                Map.entry("caveats", "Said of it"),
                Map.entry("clashesWith", "Clashes with"),
                Map.entry("says", "Says"),
                Map.entry("year", "Year"),
                Map.entry("deadweightRate", "Rate of deadweight"),
                Map.entry("wellbeing", "Wellbeing, £"),
                Map.entry("wellbeingNet", "Wellbeing less deadweight, £"),
                Map.entry("exchequer", "Exchequer, £"),
                Map.entry("business", "Business, £"),
                Map.entry("perPerson", "A person, £"),
                Map.entry("total", "Total, £"),
                Map.entry("claimable", "Claimable, £"),
                Map.entry("lowestValue", "Least that can be kept, £"),
                Map.entry("highestValue", "Most that can be kept, £"),
                Map.entry("ratio", "Social return on investment"),
                Map.entry("netBenefit", "Net benefit, £"),
                Map.entry("otherBenefits", "Claims under other benefits"),
                Map.entry("unchanged", "Claims without a change"),
                Map.entry("worsened", "Claims that got worse"),
                Map.entry("notKnown", "Claims not known to be better or worse"),
                Map.entry("peopleOfSeveralServices", "People of several services"),
                Map.entry("theirValue", "Their value, £"),
                Map.entry("hiddenGroups", "Groups not shown"));

        private ExpectedWords() {}

        /** What is expected of a claim besides its verdict. */
        static List<String> claim(Map<String, Object> written) {
            List<String> lines = new ArrayList<>();
            written.forEach((name, value) -> {
                if (!name.equals("verdict")
                        && !(name.equals("because") && text(name, value).isEmpty())) {
                    lines.add(line(name, value));
                }
            });
            return lines;
        }

        /** What is expected of the report on all claims. */
        static List<String> report(Map<String, Object> written) {
            return written.entrySet().stream()
                    .map(each -> line(each.getKey(), each.getValue()))
                    .toList();
        }

        private static String line(String name, Object value) {
            String text = text(name, value);
            return "%s: %s".formatted(TITLES.getOrDefault(name, name), text.isEmpty() ? "nothing" : text);
        }

        private static String text(String name, Object value) {
            if (!(value instanceof List<?> list)) {
                return String.valueOf(value);
            }
            boolean codes = name.equals("because") || name.equals("caveats");
            return String.join(
                    ", ",
                    list.stream()
                            .map(String::valueOf)
                            .map(each -> codes ? ReasonWords.title(each) : each)
                            .toList());
        }
    }

    /** A claim of an example in one sentence. */
    static final class GivenWords {
        private GivenWords() {}

        static String of(Claim claim) {
            List<String> parts = new ArrayList<>();
            parts.add(claim.outcome());
            parts.add(
                    claim.individual() == null
                            ? "%s, not named".formatted(Count.people(claim.headcount()))
                            : "person " + claim.individual());
            parts.add(Days.of(claim.achievedOn()));
            if (claim.sustainedYear() > 1) {
                parts.add("year %d of it".formatted(claim.sustainedYear()));
            }
            if (claim.share().compareTo(BigDecimal.ONE) < 0) {
                parts.add("a share of " + BookWords.percent(claim.share()));
            }
            for (ClaimField field : ClaimField.TEXTS) {
                String text = claim.texts().of(field);
                if (text != null) {
                    parts.add("%s %s".formatted(field.title().toLowerCase(Locale.ROOT), text));
                }
            }
            claim.fields()
                    .byName()
                    .forEach((field, said) -> parts.add("%s %s".formatted(field, OwnField.written(said))));
            parts.add(evidence(claim.evidence()));
            return String.join("; ", parts);
        }

        private static String evidence(Evidence evidence) {
            if (evidence == null) {
                return "no evidence";
            }
            return switch (evidence.kind()) {
                case RECORD -> record(evidence);
                case SURVEY ->
                    "survey from %s to %s%s"
                            .formatted(orNone(evidence.before()), orNone(evidence.after()), dates(evidence));
                case SCORE ->
                    "score from %s to %s%s"
                            .formatted(orNone(evidence.scoreBefore()), orNone(evidence.scoreAfter()), dates(evidence));
            };
        }

        private static String record(Evidence evidence) {
            String reference = evidence.reference() == null ? "record without a reference" : "record";
            return evidence.from() == null && evidence.to() == null && evidence.sessions() == null
                    ? reference
                    : "%s, sessions: %s, %s to %s"
                            .formatted(
                                    reference,
                                    orNone(evidence.sessions()),
                                    Days.of(evidence.from()),
                                    Days.of(evidence.to()));
        }

        private static String dates(Evidence evidence) {
            if (evidence.retrospective()) {
                return ", both asked at the end";
            }
            return evidence.beforeOn() == null && evidence.afterOn() == null
                    ? ", not dated"
                    : ", asked %s and %s".formatted(Days.of(evidence.beforeOn()), Days.of(evidence.afterOn()));
        }

        private static String orNone(Object value) {
            return value == null ? "none" : value.toString();
        }
    }
}
