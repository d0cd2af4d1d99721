package org.claimable.method.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.method.bank.AnswerScale.Answer;
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
import org.claimable.method.rulebook.Mends.Supply;
import org.claimable.method.rulebook.Parameters;

/** What becomes of a person's claims where something that a claim lacks is there. It invents no fact: what only the truth gives is assumed to fit. */
final class Supplies {
    private static final int ENOUGH_SESSIONS = 10_000;
    private static final int LONG_AGO = 5;

    private final Evaluation evaluation;
    private final LocalDate until;
    private final String newPerson;

    /** {@code newPerson} begins no reference to a person who is known. */
    Supplies(Evaluation evaluation, LocalDate until, String newPerson) {
        this.evaluation = evaluation;
        this.until = until;
        this.newPerson = newPerson;
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
            case AFTER_SURVEY -> surveyAgain(wanting, changes);
            case SURVEY -> survey(wanting, changes);
            case ANSWERS -> answer(wanting, changes);
            case AGE -> age(wanting, changes);
            case DATE -> date(wanting, changes);
            case LATER -> later(wanting, changes);
            case SURVEY_DATES -> surveyDates(wanting, changes);
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

    /** What is counted before of the same outcome; where it clashes with another, of every one. */
    private boolean withdrawEarlier(Wanting wanting, Changes changes) {
        if (!wanting.reason().claims().isEmpty()) {
            return false;
        }
        Outcome own = outcomeOf(wanting.claim());
        List<PreviouslyCounted> counted = wanting.person().counted();
        List<PreviouslyCounted> same = counted.stream()
                .filter(each -> evaluation
                        .ruleSet()
                        .catalogue()
                        .find(each.outcome())
                        .filter(own::equals)
                        .isPresent())
                .toList();
        boolean ofSame = wanting.reason().code().equals("COUNTED_BEFORE");
        changes.withdraw(ofSame ? same : counted);
        return !counted.isEmpty();
    }

    /** A later survey shows the outcome; there is time where its day is after the survey before and after any later one. */
    private boolean surveyAgain(Wanting wanting, Changes changes) {
        Evidence now = wanting.claim().evidence();
        boolean known = now != null && (now.before() != null || now.scoreBefore() != null);
        if (!known || !isBefore(now.beforeOn()) || !isBefore(now.afterOn())) {
            return false;
        }
        return shown(wanting, changes, now.beforeOn(), until, false);
    }

    private boolean isBefore(LocalDate day) {
        return day == null || day.isBefore(until);
    }

    private boolean survey(Wanting wanting, Changes changes) {
        return shown(wanting, changes, until, until, true);
    }

    private boolean answer(Wanting wanting, Changes changes) {
        Evidence now = wanting.claim().evidence();
        return now != null && shown(wanting, changes, now.beforeOn(), now.afterOn(), now.retrospective());
    }

    private boolean surveyDates(Wanting wanting, Changes changes) {
        return shown(wanting, changes, until.minusYears(LONG_AGO), until, false);
    }

    /** The outcome is shown by a survey or a score on some days; what is given and may stand is kept. */
    private boolean shown(
            Wanting wanting, Changes changes, LocalDate beforeOn, LocalDate afterOn, boolean retrospective) {
        Outcome outcome = outcomeOf(wanting.claim());
        Evidence now = wanting.claim().evidence();
        if (outcome == null || outcome.answers() == null && outcome.scores() == null) {
            return false;
        }
        boolean score = outcome.answers() == null
                || now != null && now.kind() == EvidenceKind.SCORE && outcome.scores() != null;
        changes.decideLater();
        if (score) {
            changes.leaveUnpriced();
        }
        put(
                wanting,
                changes,
                new Evidence(
                        score ? EvidenceKind.SCORE : EvidenceKind.SURVEY,
                        now == null ? null : now.reference(),
                        null,
                        null,
                        null,
                        score ? null : before(outcome, now),
                        score ? null : answer(outcome, true),
                        score ? scoreBefore(outcome, now) : null,
                        score ? outcome.scores().highest() : null,
                        beforeOn,
                        afterOn,
                        retrospective));
        return true;
    }

    private static String before(Outcome outcome, Evidence now) {
        boolean stands = now != null
                && now.before() != null
                && outcome.answers()
                        .find(now.before())
                        .filter(each -> !each.meets())
                        .isPresent();
        return stands ? now.before() : answer(outcome, false);
    }

    private static String answer(Outcome outcome, boolean meets) {
        return outcome.answers().answers().stream()
                .filter(each -> each.meets() == meets)
                .map(Answer::text)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal scoreBefore(Outcome outcome, Evidence now) {
        boolean stands = now != null
                && now.scoreBefore() != null
                && outcome.scores().contains(now.scoreBefore())
                && now.scoreBefore().compareTo(outcome.scores().highest()) < 0;
        return stands ? now.scoreBefore() : outcome.scores().lowest();
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
        if (wanting.claim().achievedOn().isAfter(until)) {
            return false;
        }
        changes.decideLater();
        return true;
    }

    private boolean sessions(Wanting wanting, Changes changes) {
        Evidence now = wanting.claim().evidence();
        LocalDate day = wanting.claim().achievedOn();
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
        return claim.outcome() == null
                ? null
                : evaluation.ruleSet().catalogue().find(claim.outcome()).orElse(null);
    }

    private static void put(Wanting wanting, Changes changes, Evidence evidence) {
        Claim claim = wanting.claim();
        changes.replace(
                wanting.place(),
                Claim.identified(claim, claim.individual(), claim.placeholder(), claim.texts(), evidence));
    }

    /** The claim of one person of its headcount. */
    private static Claim copy(Claim claim) {
        return changed(claim, claim.achievedOn(), 1, claim.sustainedYear());
    }

    private static Claim on(Claim claim, LocalDate day) {
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
