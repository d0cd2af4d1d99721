package org.claimable.rules.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.Outcome.ScoreScale;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Example.Tried;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.proof.Proof.OwnParts;

/**
 * Whether examples show every part of a rule set. A rule, or a row of incompatible outcomes: among the examples filed
 * under its id it is heard in one and finds nothing in another. A norm: an example is filed under it. An outcome: it is
 * claimable by every kind of evidence that it accepts, and refused for one that it does not. An answer: it is the before
 * of one claim and the after of another, of an outcome on its scale. A scale of scores: one claim is on it and another is
 * off it. Parameters are left to mutation.
 */
final class Coverage {
    private final OwnParts own;
    private final List<Tried> tried;
    private final Catalogue catalogue;
    private final Problems problems;
    private final Set<String> mute = new HashSet<>();

    private Coverage(ReadRuleSet set, List<Tried> tried, Problems problems) {
        this.own = new OwnParts(set);
        this.tried = tried;
        this.catalogue = set.ruleSet().catalogue();
        this.problems = problems;
    }

    /** Notes what is not shown, and answers what no example shows at work, by its id. */
    static Set<String> check(ReadRuleSet set, List<Tried> tried, Problems problems) {
        Coverage coverage = new Coverage(set, tried, problems);
        coverage.own
                .rules()
                .forEach(each -> coverage.speaksAndIsSilent(each.card().key(), each.place()));
        new BlankExamples(set, tried, problems).check(coverage.own.rules());
        new UnusedWords(set.folder(), problems).check(set.rules());
        coverage.own.rows().forEach(each -> coverage.speaksAndIsSilent(each.id(), coverage.own.place(each.id())));
        coverage.own.norms().forEach(each -> coverage.isFiled(each.key(), coverage.own.place(each.key())));
        coverage.own.outcomes().forEach(coverage::outcome);
        coverage.own.answers().forEach(coverage::answer);
        coverage.own.scores().forEach(coverage::scale);
        return coverage.mute;
    }

    private void speaksAndIsSilent(String id, Location place) {
        require(id, place, each -> each.speaks(id), "in which it speaks");
        require(id, place, each -> each.isSilent(id), "in which it is silent");
    }

    private void isFiled(String id, Location place) {
        require(id, place, each -> true, "");
    }

    private void require(String id, Location place, Predicate<Tried> shows, String what) {
        if (tried.stream().noneMatch(each -> each.example().under().equals(id) && shows.test(each))) {
            problems.add(
                    place,
                    "%s has no example%s. Maybe add one under %s: in the .examples.yaml beside this file.",
                    id,
                    what.isEmpty() ? "" : " " + what,
                    id);
            if (!what.endsWith("silent")) {
                mute.add(id);
            }
        }
    }

    private void outcome(String code, Location place) {
        Outcome outcome = catalogue.find(code).orElseThrow();
        for (EvidenceKind kind : outcome.evidence()) {
            if (claims().noneMatch(each -> each.isOf(outcome) && each.isBy(kind) && each.isClaimable())) {
                mute.add(code);
                noted(place, "no example in which it is claimable by a " + word(kind), code, "outcomes");
            }
        }
        boolean acceptsAll = outcome.evidence().size() == EvidenceKind.values().length;
        if (!acceptsAll && claims().noneMatch(each -> each.isOf(outcome) && each.isRefused("WRONG_EVIDENCE"))) {
            noted(place, "no example that refuses a kind of evidence which it does not accept", code, "outcomes");
        }
    }

    private void answer(String key, Location place) {
        String scale = key.substring(0, key.indexOf(' '));
        String answer = key.substring(key.indexOf(' ') + 1);
        boolean before = claims().anyMatch(each -> isOn(each.outcome(), scale) && each.isBefore(answer));
        boolean after = claims().anyMatch(each -> isOn(each.outcome(), scale) && each.isAfter(answer));
        if (!before || !after) {
            String id = "\"%s\" of %s".formatted(answer, scale);
            mute.add(id);
            String role = before ? "after" : after ? "before" : "before, nor as the answer after";
            noted(place, "no example that has it as the answer " + role, id, "answers");
        }
    }

    private void scale(String name, Location place) {
        if (claims().noneMatch(each -> isScored(each.outcome(), name) && each.isClaimable())) {
            mute.add(name);
            noted(place, "no example with scores on it", name, "scores");
        }
        if (claims().noneMatch(each -> isScored(each.outcome(), name) && each.isRefused("UNKNOWN_ANSWER"))) {
            noted(place, "no example with a score off it", name, "scores");
        }
    }

    private static boolean isOn(Outcome outcome, String scale) {
        AnswerScale answers = outcome == null ? null : outcome.answers();
        return answers != null && answers.name().equals(scale);
    }

    private static boolean isScored(Outcome outcome, String scale) {
        ScoreScale scores = outcome == null ? null : outcome.scores();
        return scores != null && scores.name().equals(scale);
    }

    private void noted(Location place, String what, String id, String table) {
        problems.add(place, "%s has %s. Maybe add one to catalogue/%s.examples.yaml.", id, what, table);
    }

    private static String word(EvidenceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private java.util.stream.Stream<ShownClaim> claims() {
        return tried.stream().flatMap(ShownClaim::of);
    }

    /** A claim of an example with its outcome (null where it is not known) and what was decided of it. */
    record ShownClaim(Claim claim, Outcome outcome, Decision decision) {
        static Stream<ShownClaim> of(Tried tried) {
            Evaluation evaluation = tried.evaluation();
            return IntStream.range(0, evaluation.decisions().size()).mapToObj(position -> {
                Claim claim = evaluation.cohort().claims().get(position);
                Outcome outcome =
                        evaluation.ruleSet().catalogue().find(claim.outcome()).orElse(null);
                return new ShownClaim(claim, outcome, evaluation.decisions().get(position));
            });
        }

        boolean isOf(Outcome other) {
            return other.equals(outcome);
        }

        boolean isBy(EvidenceKind kind) {
            return claim.evidence() != null && claim.evidence().kind() == kind;
        }

        boolean isClaimable() {
            return decision.verdict() == Verdict.CLAIMABLE;
        }

        boolean isRefused(String code) {
            return decision.reasons().stream().anyMatch(reason -> reason.code().equals(code));
        }

        boolean isBefore(String answer) {
            return isBy(EvidenceKind.SURVEY) && isAnswer(claim.evidence().before(), answer);
        }

        boolean isAfter(String answer) {
            return isBy(EvidenceKind.SURVEY) && isAnswer(claim.evidence().after(), answer);
        }

        private boolean isAnswer(String given, String answer) {
            return given != null
                    && outcome.answers()
                            .find(given)
                            .filter(each -> each.text().equals(answer))
                            .isPresent();
        }
    }
}
