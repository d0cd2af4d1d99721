package org.claimable.page.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;

/**
 * What to ask one provider: of its own claims alone, and with nothing in it of another provider's claims, people or values. {@code number}
 * counts providers from 1 by name, the claims that state none last; {@code provider} is empty for those; {@code all} is how many claims it has.
 */
public record ProviderQuestions(int number, String provider, int all, List<Question> questions) {
    private static final String OF_ANOTHER =
            "It clashes with a claim of another provider. What that provider claims is not shown here.";
    private static final String UNNAMED = "your claims";
    private static final String NOT_SHOWN = "%s. The details may be of another provider, and are not shown here.";

    /** Reasons that come of a claim alone, so that they say nothing of any other. */
    private static final Set<String> OF_CLAIM_ALONE = Set.of(
            "UNKNOWN_OUTCOME",
            "OUTSIDE_PERIOD",
            "FUTURE_DATE",
            "WRONG_AGE",
            "NO_EVIDENCE",
            "WRONG_EVIDENCE",
            "INCOMPLETE_EVIDENCE",
            "UNKNOWN_ANSWER",
            "ALREADY_MET",
            "NO_MOVEMENT",
            "SURVEY_DATES",
            "TOO_FEW_SESSIONS",
            "UNTRACKED_INDIVIDUAL",
            "SUSTAINED_YEAR",
            "UNREADABLE_ROW");

    public ProviderQuestions {
        questions = List.copyOf(questions);
    }

    /** A question about claims with one first reason: the reason, what to ask, how to fix them, and those claims. */
    public record Question(String title, String verdict, String ask, List<String> remedies, List<AskedClaim> claims) {
        private static final int MOST_SHOWN = 200;

        /** The claims that a page lists. */
        public List<AskedClaim> shown() {
            return claims.subList(0, Math.min(MOST_SHOWN, claims.size()));
        }

        /** How many a page leaves out, in words, null for none. */
        public String more() {
            return claims.size() <= MOST_SHOWN
                    ? null
                    : "And %s. The Excel workbook lists all of them."
                            .formatted(Count.of(claims.size() - MOST_SHOWN, "more claim", "more claims"));
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A question";
        }
    }

    /** A claim that a question is about, as its provider knows it, and why; {@code position} is its place among all claims from 0. */
    public record AskedClaim(int position, String id, String person, String outcome, String on, String why) {}

    /** Those of all providers. */
    private record OfAll(List<ProviderQuestions> providers) {}

    /** Those of every provider that has claims to ask about, worked out once of the same claims. */
    public static List<ProviderQuestions> of(DecidedClaims claims) {
        return claims.held(OfAll.class, each -> new OfAll(List.copyOf(worked(each))))
                .providers();
    }

    private static List<ProviderQuestions> worked(DecidedClaims claims) {
        Map<String, List<DecidedClaim>> byKey = new TreeMap<>();
        IntStream.range(0, claims.size()).mapToObj(claims::claim).forEach(claim -> byKey.computeIfAbsent(
                        key(claim), each -> new ArrayList<>())
                .add(claim));
        List<String> keys = new ArrayList<>(byKey.keySet());
        if (keys.remove(Facet.NONE)) {
            keys.add(Facet.NONE);
        }
        List<ProviderQuestions> all = new ArrayList<>();
        for (String key : keys) {
            List<DecidedClaim> own = byKey.get(key);
            List<Question> questions = questions(own, claims);
            if (!questions.isEmpty()) {
                String name = key.equals(Facet.NONE)
                        ? ""
                        : own.get(0).claim().provider().strip();
                all.add(new ProviderQuestions(all.size() + 1, name, own.size(), questions));
            }
        }
        return all;
    }

    private static String key(DecidedClaim claim) {
        return Facet.PROVIDER.keys(claim).get(0);
    }

    private static List<Question> questions(List<DecidedClaim> own, DecidedClaims claims) {
        boolean oneSender = own.size() == claims.size();
        List<Question> questions = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.NOT_CLAIMABLE, Verdict.REVIEW)) {
            own.stream()
                    .filter(claim -> claim.decision().verdict() == verdict)
                    .collect(Collectors.groupingBy(
                            claim -> claim.reasons().get(0), LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                    .forEach(each ->
                            questions.add(question(verdict, each.getKey(), each.getValue(), claims, oneSender)));
        }
        return questions;
    }

    private static Question question(
            Verdict verdict, String code, List<DecidedClaim> same, DecidedClaims claims, boolean oneSender) {
        return new Question(
                ReasonWords.title(code),
                VerdictWords.of(verdict),
                ReasonWords.question(code),
                same.stream()
                        .map(claim -> claim.decision().reasons().get(0).remedy())
                        .distinct()
                        .toList(),
                same.stream().map(claim -> asked(claim, claims, oneSender)).toList());
    }

    private static AskedClaim asked(DecidedClaim claim, DecidedClaims claims, boolean oneSender) {
        return new AskedClaim(
                claim.position(),
                claim.claim().id(),
                claim.person(),
                claim.outcomeName(),
                Days.of(claim.claim().achievedOn()),
                claim.decision().reasons().stream()
                        .map(reason -> said(reason, claim, claims, oneSender))
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    /** A reason as the provider of a claim may read it; {@code oneSender}: all claims are of one provider, or of one sender who states none. */
    private static String said(Reason reason, DecidedClaim claim, DecidedClaims claims, boolean oneSender) {
        if (reason.claims().isEmpty()) {
            return OF_CLAIM_ALONE.contains(reason.code())
                    ? reason.message()
                    : NOT_SHOWN.formatted(ReasonWords.title(reason.code()));
        }
        boolean areOwn = (!key(claim).equals(Facet.NONE) || oneSender)
                && reason.claims().stream().allMatch(other -> claims.position(other)
                        .map(position -> key(claims.claim(position)).equals(key(claim)))
                        .orElse(false));
        return areOwn ? reason.message() : OF_ANOTHER;
    }

    /** What the claims are called to a provider: never by their file, whose name may name another. */
    static String about(DecidedClaims claims) {
        String reference = claims.evaluation().cohort().reference();
        return reference == null || reference.isBlank() ? UNNAMED : reference;
    }

    /** Whether its claims state no provider, so that they may be of several. */
    public boolean isUnstated() {
        return provider.isEmpty();
    }

    /** The provider, in words. */
    public String name() {
        return provider.isEmpty() ? "Provider not stated" : provider;
    }

    /** How many claims are asked about. */
    public int claims() {
        return questions.stream().mapToInt(each -> each.claims().size()).sum();
    }

    /** How many questions there are about how many claims. */
    public String inShort() {
        return "%s about %s of %s"
                .formatted(Count.of(questions.size(), "question", "questions"), Count.of(claims()), Count.claims(all));
    }

    /** A letter to the provider, to be sent by email with the workbook. */
    public String letter(String about) {
        StringBuilder letter = new StringBuilder();
        boolean unnamed = about.equals(UNNAMED);
        letter.append("Subject: Social value claims")
                .append(unnamed ? "" : ", " + about)
                .append(": questions\n\n");
        letter.append("We checked the claims that you sent%s. We have %s.%n%n"
                .formatted(unnamed ? "" : " for " + about, inShort().replaceFirst(" of .*", "")));
        int number = 0;
        for (Question question : questions) {
            letter.append("%d. %s%n".formatted(++number, question.ask()));
            letter.append("   %s: %s. %s: %s%n"
                    .formatted(
                            question.verdict(),
                            question.title(),
                            question.claims().size() == 1 ? "Claim" : "Claims",
                            question.claims().stream().map(AskedClaim::id).collect(Collectors.joining(", "))));
            question.remedies()
                    .forEach(remedy ->
                            letter.append("   How to fix: ").append(remedy).append('\n'));
            letter.append('\n');
        }
        letter.append(
                "Please fill in the column Reply of the workbook that comes with this, one row a claim, and send it back.\n");
        return letter.toString();
    }
}
