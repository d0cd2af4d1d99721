package org.claimable.method.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.recovery.PersonCase.Changes;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.Remedies.Supply;

/** What becomes of a person's claims where something that a claim lacks is there. It invents no fact: what only the truth gives is assumed to fit. */
final class Supplies {
    private static final int ENOUGH_SESSIONS = 10_000;
    private static final int LONG_AGO = 5;

    private final Evaluation evaluation;
    private final LocalDate until;
    private final String newPerson;
    private final Redecision redecision;
    private final SuppliedSurveys surveys;

    /** {@code newPerson} begins no reference to a person who is known. */
    Supplies(Evaluation evaluation, LocalDate until, String newPerson, Redecision redecision) {
        this.evaluation = evaluation;
        this.until = until;
        this.newPerson = newPerson;
        this.redecision = redecision;
        this.surveys = new SuppliedSurveys(evaluation, until);
    }

    /** A claim at a position with the reason against it, as its person stands. */
    record Wanting(int place, Claim claim, Reason reason, PersonCase person, Map<String, Integer> places) {}

    /** What comes of a thing that is supplied: the changes are made, it cannot help this claim, or it cannot be decided as if it were there. */
    enum Effect {
        MADE,
        UNFIT,
        UNDECIDED
    }

    Effect supply(Supply supply, Wanting wanting, Changes changes) {
        if (supply == Supply.OTHER || supply == Supply.OUTCOME) {
            return Effect.UNDECIDED;
        }
        return fits(supply, wanting, changes) ? Effect.MADE : Effect.UNFIT;
    }

    private boolean fits(Supply supply, Wanting wanting, Changes changes) {
        return switch (supply) {
            case PERSON_REFERENCE -> name(wanting, changes);
            case RECORD -> record(wanting, changes);
            case WITHDRAWAL -> withdraw(wanting, changes);
            case OTHER_REPORT -> withdrawEarlier(wanting, changes);
            case AFTER_SURVEY -> surveys.again(wanting, changes);
            case SURVEY -> surveys.whole(wanting, changes);
            case ANSWERS -> surveys.corrected(wanting, changes);
            case AGE -> age(wanting, changes);
            case DATE -> date(wanting, changes);
            case LATER -> later(wanting, changes);
            case SURVEY_DATES -> surveys.dated(wanting, changes);
            case SESSIONS -> sessions(wanting, changes);
            case AGREEMENT -> agreement(wanting, changes);
            case OUTCOME, OTHER, NOTHING -> true;
        };
    }

    private boolean name(Wanting wanting, Changes changes) {
        Claim claim = wanting.claim();
        if (claim.individual() != null) {
            return false;
        }
        changes.name(wanting.place(), copy(claim).of(newPerson + wanting.place()), claim.headcount());
        return true;
    }

    private boolean record(Wanting wanting, Changes changes) {
        Outcome outcome = outcomeOf(wanting.claim());
        if (outcome == null || !outcome.accepts(EvidenceKind.RECORD)) {
            return false;
        }
        put(
                wanting,
                changes,
                Evidence.ofRecord("record of claim " + wanting.claim().id(), null, null, null));
        return true;
    }

    private static boolean withdraw(Wanting wanting, Changes changes) {
        Set<Integer> places = new TreeSet<>();
        wanting.reason().claims().forEach(id -> places.add(wanting.places().get(id)));
        changes.withdraw(places);
        return !places.isEmpty();
    }

    /** What was counted before and strikes this claim by itself; what is withdrawn there is lost there. */
    private boolean withdrawEarlier(Wanting wanting, Changes changes) {
        String code = wanting.reason().code();
        List<PreviouslyCounted> striking =
                wanting.reason().claims().isEmpty()
                        ? wanting.person().counted().stream()
                                .filter(each -> redecision
                                        .of(wanting.person().alone(wanting.place(), each))
                                        .get(wanting.place())
                                        .reasons()
                                        .stream()
                                        .anyMatch(reason -> reason.code().equals(code)))
                                .toList()
                        : List.of();
        if (striking.isEmpty()) {
            return false;
        }
        changes.leaveUnpriced();
        changes.withdraw(striking);
        return true;
    }

    private boolean age(Wanting wanting, Changes changes) {
        Outcome outcome = outcomeOf(wanting.claim());
        Parameters parameters = evaluation.ruleSet().parameters().on(evaluation.asOf());
        if (outcome == null || wanting.claim().individual() == null) {
            return false;
        }
        int age = outcome.audience() == Audience.YOUTH
                ? Math.max(0, parameters.youthBeforeAge() - 1)
                : parameters.adultFromAge();
        Individual now = wanting.person().individual();
        changes.know(
                now == null
                        ? new Individual(wanting.claim().individual(), age)
                        : new Individual(now.ref(), age, now.segments(), now.fields()));
        return true;
    }

    private boolean date(Wanting wanting, Changes changes) {
        Period period = evaluation.cohort().period();
        LocalDate day = wanting.claim().achievedOn();
        if (day == null) {
            return false;
        }
        if (period.from() != null && day.isBefore(period.from())) {
            day = period.from();
        } else if (period.to() != null && day.isAfter(period.to())) {
            day = period.to();
        }
        day = day.isAfter(evaluation.asOf()) ? evaluation.asOf() : day;
        changes.replace(wanting.place(), on(wanting.claim(), day));
        return true;
    }

    private boolean later(Wanting wanting, Changes changes) {
        LocalDate stated = evaluation.cohort().claims().get(wanting.place()).achievedOn();
        if (stated == null || stated.isAfter(until)) {
            return false;
        }
        changes.decideLater();
        return true;
    }

    private boolean sessions(Wanting wanting, Changes changes) {
        Evidence now = wanting.claim().evidence();
        LocalDate day = wanting.claim().achievedOn();
        if (day == null) {
            return false;
        }
        put(
                wanting,
                changes,
                Evidence.ofRecord(
                        now == null ? null : now.reference(), day.minusYears(LONG_AGO), day, ENOUGH_SESSIONS));
        return true;
    }

    private static boolean agreement(Wanting wanting, Changes changes) {
        changes.leaveUnpriced();
        changes.replace(wanting.place(), firstYear(wanting.claim()));
        return true;
    }

    private Outcome outcomeOf(Claim claim) {
        return outcomeOf(claim, evaluation);
    }

    /** The outcome that a claim names, null where it is not known. */
    static Outcome outcomeOf(Claim claim, Evaluation evaluation) {
        return claim.outcome() == null
                ? null
                : evaluation.ruleSet().catalogue().find(claim.outcome()).orElse(null);
    }

    static void put(Wanting wanting, Changes changes, Evidence evidence) {
        Claim claim = wanting.claim();
        changes.replace(
                wanting.place(),
                Claim.identified(claim, claim.individual(), claim.placeholder(), claim.texts(), evidence));
    }

    /** The claim of one person of its headcount. */
    private static Claim copy(Claim claim) {
        return changed(claim, claim.achievedOn(), 1, claim.sustainedYear());
    }

    static Claim on(Claim claim, LocalDate day) {
        return changed(claim, day, claim.headcount(), claim.sustainedYear());
    }

    private static Claim firstYear(Claim claim) {
        return changed(claim, claim.achievedOn(), claim.headcount(), 1);
    }

    private static Claim changed(Claim claim, LocalDate day, int headcount, int sustainedYear) {
        return new Claim(
                claim.id(),
                claim.individual(),
                claim.outcome(),
                day,
                headcount,
                claim.share(),
                sustainedYear,
                claim.texts(),
                claim.evidence(),
                claim.problems(),
                claim.placeholder(),
                claim.fields());
    }
}
