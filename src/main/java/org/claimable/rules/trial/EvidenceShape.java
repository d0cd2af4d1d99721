package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;

/** Evidence of a claim, with what it is in words; {@code kind} null for none. */
record EvidenceShape(
        EvidenceKind kind,
        String before,
        String after,
        BigDecimal scoreBefore,
        BigDecimal scoreAfter,
        Dates dates,
        boolean retrospective) {

    static final EvidenceShape NONE = new EvidenceShape(null, null, null, null, null, Dates.IN_ORDER, false);
    static final EvidenceShape RECORD =
            new EvidenceShape(EvidenceKind.RECORD, null, null, null, null, Dates.IN_ORDER, false);

    private static final String OFF_SCALE = "an answer of no scale";

    /** When before and after were asked, of an outcome achieved on a day. */
    enum Dates {
        IN_ORDER,
        NOT_GIVEN,
        EQUAL,
        REVERSED,
        BEFORE_TOO_LATE,
        AFTER_TOO_LATE;

        LocalDate before(LocalDate day) {
            return switch (this) {
                case NOT_GIVEN, AFTER_TOO_LATE -> null;
                case EQUAL -> day;
                case REVERSED -> day.plusDays(1);
                case BEFORE_TOO_LATE -> TrialTerms.LATEST.plusDays(1);
                case IN_ORDER -> day.minusMonths(6);
            };
        }

        LocalDate after(LocalDate day) {
            return switch (this) {
                case NOT_GIVEN, BEFORE_TOO_LATE -> null;
                case AFTER_TOO_LATE -> TrialTerms.LATEST.plusDays(1);
                default -> day;
            };
        }
    }

    static EvidenceShape survey(String before, String after) {
        return new EvidenceShape(EvidenceKind.SURVEY, before, after, null, null, Dates.IN_ORDER, false);
    }

    static EvidenceShape score(BigDecimal before, BigDecimal after) {
        return new EvidenceShape(EvidenceKind.SCORE, null, null, before, after, Dates.IN_ORDER, false);
    }

    EvidenceShape dated(Dates other, boolean atTheEnd) {
        return new EvidenceShape(kind, before, after, scoreBefore, scoreAfter, other, atTheEnd);
    }

    /** Evidence of an outcome by each kind that it accepts, which reaches it. */
    static List<EvidenceShape> sound(Outcome outcome) {
        List<EvidenceShape> sound = new ArrayList<>();
        if (outcome.accepts(EvidenceKind.RECORD)) {
            sound.add(RECORD);
        }
        if (outcome.answers() != null) {
            sound.add(survey(answer(outcome, false), answer(outcome, true)));
        }
        if (outcome.scores() != null) {
            sound.add(score(outcome.scores().lowest(), outcome.scores().highest()));
        }
        return sound;
    }

    /** The last answer of a scale that meets its outcome, or does not; one of no scale where it has none. */
    private static String answer(Outcome outcome, boolean meets) {
        return outcome.answers().answers().stream()
                .filter(each -> each.meets() == meets)
                .reduce((first, last) -> last)
                .map(Answer::text)
                .orElse(OFF_SCALE);
    }

    /** Evidence of each kind and none, of no outcome in particular. */
    static List<EvidenceShape> ofEveryKind() {
        return List.of(NONE, RECORD, survey("no", "yes"), score(BigDecimal.TEN, BigDecimal.valueOf(20)));
    }

    /** One of each sort of evidence that an outcome can be claimed by, sound and not. */
    static List<EvidenceShape> fewOf(Outcome outcome) {
        List<EvidenceShape> shapes = new ArrayList<>(ofOtherKinds(outcome));
        shapes.addAll(sound(outcome));
        if (outcome.answers() != null) {
            String met = answer(outcome, true);
            String unmet = answer(outcome, false);
            Stream.of(survey(null, met), survey(unmet, null), survey(null, null))
                    .forEach(shapes::add);
            Stream.of(survey(OFF_SCALE, met), survey(unmet, OFF_SCALE), survey(met, met), survey(met, unmet))
                    .forEach(shapes::add);
            List<String> below = outcome.answers().answers().stream()
                    .filter(each -> !each.meets())
                    .map(Answer::text)
                    .toList();
            below.stream().limit(1).forEach(each -> shapes.add(survey(each, each)));
            if (below.size() > 1) {
                shapes.add(survey(below.get(0), below.get(1)));
                shapes.add(survey(below.get(1), below.get(0)));
            }
            shapes.addAll(misdated(survey(unmet, met)));
        }
        if (outcome.scores() != null) {
            BigDecimal low = outcome.scores().lowest();
            BigDecimal high = outcome.scores().highest();
            Stream.of(score(null, high), score(low, null), score(null, null), score(low, low), score(high, low))
                    .forEach(shapes::add);
            Stream.of(score(low.subtract(BigDecimal.ONE), high), score(low, high.add(BigDecimal.ONE)))
                    .forEach(shapes::add);
            shapes.addAll(misdated(score(low, high)));
        }
        return shapes;
    }

    private static List<EvidenceShape> ofOtherKinds(Outcome outcome) {
        List<EvidenceShape> shapes = new ArrayList<>(List.of(NONE));
        if (!outcome.accepts(EvidenceKind.RECORD)) {
            shapes.add(RECORD);
        }
        if (outcome.answers() == null) {
            shapes.add(survey("no", "yes"));
        }
        if (outcome.scores() == null) {
            shapes.add(score(BigDecimal.TEN, BigDecimal.valueOf(20)));
        }
        return shapes;
    }

    private static List<EvidenceShape> misdated(EvidenceShape sound) {
        List<EvidenceShape> shapes = new ArrayList<>();
        for (Dates dates : Dates.values()) {
            shapes.add(sound.dated(dates, false));
            shapes.add(sound.dated(dates, true));
        }
        return shapes;
    }

    /** Every answer, or score, before beside every one after, with those that {@code texts} and {@code numbers} name and none. */
    static List<EvidenceShape> allOf(Outcome outcome, Collection<String> texts, Collection<BigDecimal> numbers) {
        List<EvidenceShape> shapes = new ArrayList<>(fewOf(outcome));
        if (outcome.answers() != null) {
            List<String> answers = new ArrayList<>(Arrays.asList(null, OFF_SCALE));
            outcome.answers().answers().forEach(each -> answers.add(each.text()));
            texts.stream().filter(each -> !answers.contains(each)).forEach(answers::add);
            answers.forEach(before -> answers.forEach(after -> shapes.add(survey(before, after))));
        }
        if (outcome.scores() != null) {
            List<BigDecimal> scores = new ArrayList<>();
            scores.add(null);
            scores.addAll(scores(outcome, numbers));
            scores.forEach(before -> scores.forEach(after -> shapes.add(score(before, after))));
        }
        return shapes;
    }

    private static Collection<BigDecimal> scores(Outcome outcome, Collection<BigDecimal> numbers) {
        BigDecimal low = outcome.scores().lowest();
        BigDecimal high = outcome.scores().highest();
        TreeSet<BigDecimal> scores = new TreeSet<>(numbers);
        for (BigDecimal each : List.of(low, high, low.add(high).divideToIntegralValue(BigDecimal.valueOf(2)))) {
            scores.addAll(List.of(each.subtract(BigDecimal.ONE), each, each.add(BigDecimal.ONE)));
        }
        return scores;
    }

    /** What it is in words, as in "a survey from agree to agree". */
    String words() {
        if (kind == null) {
            return "no evidence";
        }
        String asked =
                switch (dates) {
                    case IN_ORDER -> "";
                    case NOT_GIVEN -> ", undated";
                    case EQUAL -> ", both dated the same day";
                    case REVERSED -> ", the after dated before the before";
                    case BEFORE_TOO_LATE, AFTER_TOO_LATE -> ", dated after the day of evaluation";
                };
        return switch (kind) {
            case RECORD -> "a record";
            case SURVEY -> "a survey from %s to %s%s".formatted(said(before), said(after), asked);
            case SCORE -> "a score from %s to %s%s".formatted(said(scoreBefore), said(scoreAfter), asked);
        };
    }

    private static String said(Object value) {
        return value == null ? "nothing" : "\"" + value + "\"";
    }
}
