package org.claimable.method.recovery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.RecoveryPlan;
import org.claimable.method.evaluation.RecoveryPlan.Never;
import org.claimable.method.evaluation.RecoveryPlan.Step;
import org.claimable.method.recovery.Attempt.Attempts;
import org.claimable.method.recovery.Together.Gain;
import org.claimable.method.rulebook.Remedies.By;
import org.claimable.method.rulebook.Remedies.Remedy;
import org.claimable.method.rulebook.Remedies.Standing;
import org.claimable.method.rulebook.Remedies.Supply;

/** Works out what would make the claims of an evaluation claimable: by what, by whom, and what it would bring. */
public final class Recovery {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Evaluation evaluation;
    private final LocalDate until;
    private final Map<Object, PersonCase> people = new LinkedHashMap<>();
    private final Map<String, String> providers = new HashMap<>();
    private final Attempts attempts;
    private final Together together;

    private Recovery(Evaluator evaluator, Evaluation evaluation, LocalDate until, Deadline deadline) {
        this.evaluation = evaluation;
        this.until = until;
        Redecision redecision = new Redecision(evaluator, evaluation, until, deadline);
        Map<String, Integer> places = new HashMap<>();
        List<Claim> claims = evaluation.cohort().claims();
        for (int place = 0; place < claims.size(); place++) {
            places.put(claims.get(place).id(), place);
            provider(place);
        }
        place(evaluation.cohort());
        this.attempts = new Attempts(
                evaluation.ruleSet().remedies(),
                new Supplies(evaluation, until, newPerson(claims), redecision),
                redecision,
                places);
        this.together = new Together(evaluation, redecision, this::person, attempts::why);
    }

    /** The evaluation with a plan where its request asks for one; {@link InvalidCohortException} where that ends before the day of evaluation. */
    public static Evaluation of(Evaluator evaluator, Evaluation evaluation, Deadline deadline) {
        if (evaluation.cohort().settings().plan() == null) {
            return evaluation;
        }
        Violations violations = new Violations();
        check(evaluation.cohort().settings(), evaluation.asOf(), violations);
        violations.failIfAny();
        LocalDate chosen = evaluation.cohort().settings().plan().until();
        LocalDate until = chosen == null ? evaluation.asOf() : chosen;
        return evaluation.with(new Recovery(evaluator, evaluation, until, deadline).plan());
    }

    /** Notes a plan that ends before the day of evaluation. */
    public static void check(Settings settings, LocalDate asOf, Violations violations) {
        LocalDate until = settings.plan() == null ? null : settings.plan().until();
        if (until != null && until.isBefore(asOf)) {
            violations.add(
                    "/%s/until".formatted(Setting.PLAN.path()),
                    "OUT_OF_RANGE",
                    "The last day on which something can be supplied, %s, is before the day of evaluation, %s. Choose that day or a later one."
                            .formatted(DAY.format(until), DAY.format(asOf)));
        }
    }

    /** The beginning of a reference that no person has. */
    private static String newPerson(List<Claim> claims) {
        String fresh = "new person ";
        while (begins(claims, Names.key(fresh))) {
            fresh = "a " + fresh;
        }
        return fresh;
    }

    private static boolean begins(List<Claim> claims, String key) {
        return claims.stream().map(Claim::individual).filter(Objects::nonNull).anyMatch(each -> Names.key(each)
                .startsWith(key));
    }

    private void place(Cohort cohort) {
        Map<String, Individual> known = new HashMap<>();
        cohort.individuals().forEach(each -> known.put(each.ref(), each));
        for (int place = 0; place < cohort.claims().size(); place++) {
            Claim claim = cohort.claims().get(place);
            people.computeIfAbsent(
                            key(place),
                            each -> new PersonCase(
                                    new TreeMap<>(),
                                    known.get(claim.individual()),
                                    new ArrayList<>(),
                                    false,
                                    evaluation.asOf()))
                    .claims()
                    .put(place, claim);
        }
        for (PreviouslyCounted entry : cohort.previouslyCounted()) {
            PersonCase person = people.get(entry.individual());
            if (person != null) {
                person.counted().add(entry);
            }
        }
    }

    /** What a claim's person is found by: a reference, or of an untracked claim, and of one that cannot be read, its position. */
    private Object key(int place) {
        Claim claim = evaluation.cohort().claims().get(place);
        return claim.individual() == null || !claim.isReadable() ? place : claim.individual();
    }

    private PersonCase person(int place) {
        return people.get(key(place));
    }

    private RecoveryPlan plan() {
        Map<List<Object>, List<Attempt>> steps = new LinkedHashMap<>();
        Map<List<Object>, List<Attempt>> depends = new LinkedHashMap<>();
        List<Attempt> never = new ArrayList<>();
        for (int place = 0; place < evaluation.decisions().size(); place++) {
            Decision decision = evaluation.decisions().get(place);
            if (decision.verdict() == Verdict.CLAIMABLE) {
                continue;
            }
            Attempt attempt = attempts.of(place, person(place), decision);
            if (attempt.standing() == Standing.NEVER) {
                never.add(attempt);
            } else {
                (attempt.standing() == Standing.IF ? steps : depends)
                        .computeIfAbsent(alike(attempt), each -> new ArrayList<>())
                        .add(attempt);
            }
        }
        List<Attempt> counted = new ArrayList<>();
        List<Step> listed = steps(steps, counted, never);
        List<Step> maybe = steps(depends, new ArrayList<>(), never);
        return new RecoveryPlan(until, listed, together.of(counted), maybe, nevers(never));
    }

    /** What is done together: the same things, for the claims of one provider. */
    private List<Object> alike(Attempt attempt) {
        String provider = provider(attempt.place());
        return List.of(
                action(attempt.remedies()),
                supply(attempt.remedies()),
                by(attempt.remedies()),
                effort(attempt.remedies()),
                Optional.ofNullable(provider),
                attempt.decided());
    }

    /** The provider that a claim states, in the first spelling met; null for none. */
    private String provider(int place) {
        String stated = evaluation.cohort().claims().get(place).provider();
        return stated == null ? null : providers.computeIfAbsent(Spelling.ofProvider(stated), each -> stated);
    }

    /** A step for what is done together, what brings most for its effort first; what does not count after all goes to those that never do. */
    private List<Step> steps(Map<List<Object>, List<Attempt>> alike, List<Attempt> counted, List<Attempt> never) {
        List<Step> steps = new ArrayList<>();
        alike.values().forEach(group -> {
            Gain gain = together.gain(group, never);
            if (!gain.kept().isEmpty()) {
                counted.addAll(gain.kept());
                steps.add(step(gain));
            }
        });
        steps.sort(Comparator.comparingDouble(Recovery::returns).reversed().thenComparingInt(Step::effort));
        return steps;
    }

    private Step step(Gain gain) {
        Attempt first = gain.kept().get(0);
        List<Remedy> remedies = first.remedies();
        return new Step(
                action(remedies),
                supply(remedies),
                gain.kept().stream().map(each -> id(each.place())).toList(),
                gain.kept().stream()
                        .flatMap(each -> each.changes().withdrawn().stream())
                        .distinct()
                        .sorted()
                        .map(this::id)
                        .toList(),
                provider(first.place()),
                by(remedies),
                effort(remedies),
                gain.isPriced() ? gain.least() : null,
                gain.isPriced() ? gain.range() : null,
                gain.withoutValue());
    }

    private String action(List<Remedy> remedies) {
        return remedies.stream()
                .map(each -> each.action().replace("{until}", DAY.format(lastDay(each))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A survey shows what was achieved on its day, which is in the period. */
    private LocalDate lastDay(Remedy remedy) {
        LocalDate end = evaluation.cohort().period().to();
        boolean first = (remedy.supply() == Supply.AFTER_SURVEY || remedy.supply() == Supply.SURVEY)
                && end != null
                && end.isBefore(until)
                && !end.isBefore(evaluation.asOf());
        return first ? end : until;
    }

    private static List<Supply> supply(List<Remedy> remedies) {
        return remedies.stream().map(Remedy::supply).distinct().toList();
    }

    /** Who does most of it: someone else where anyone else must. */
    private static By by(List<Remedy> remedies) {
        return remedies.stream()
                .map(Remedy::by)
                .filter(each -> each != By.CLAIMANT)
                .findFirst()
                .orElse(By.CLAIMANT);
    }

    private static int effort(List<Remedy> remedies) {
        return remedies.stream().mapToInt(Remedy::effort).max().orElseThrow();
    }

    private String id(int place) {
        return evaluation.decisions().get(place).claim();
    }

    private static double returns(Step step) {
        return step.brings() == null ? -1 : step.brings().doubleValue() / step.effort();
    }

    private List<Never> nevers(List<Attempt> never) {
        Map<List<Object>, List<Attempt>> alike = new LinkedHashMap<>();
        never.sort(Comparator.comparingInt(Attempt::place));
        never.forEach(each -> alike.computeIfAbsent(
                        List.of(
                                each.stays().code(),
                                each.stays().rule(),
                                each.why(),
                                Optional.ofNullable(provider(each.place()))),
                        key -> new ArrayList<>())
                .add(each));
        return alike.values().stream()
                .map(group -> new Never(
                        group.get(0).stays().code(),
                        group.get(0).stays().rule(),
                        group.get(0).why(),
                        group.stream().map(each -> id(each.place())).toList(),
                        provider(group.get(0).place())))
                .toList();
    }
}
