package org.claimable.rules.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Rule;
import org.claimable.rules.proof.VariedClaims.Literals;

/** Claims drawn from what could matter to a rule: every kind of evidence, whole and broken, on days beside each boundary. */
final class VariedClaims {
    private static final List<String> PROVIDERS = Arrays.asList(null, "Riverside", " riverside ", "Hilltop");
    private static final List<String> OTHER_TEXTS = Arrays.asList(null, "Job club");

    private final List<LocalDate> days;
    private final Literals literals;
    private final List<Integer> months;
    private final Random random;

    VariedClaims(RuleSet ruleSet, Literals literals, Random random) {
        this.days = VariedDays.of(ruleSet, literals);
        this.literals = literals;
        this.random = random;
        int needed = ruleSet.parameters().on(VariedDays.AS_OF).volunteeringMonths();
        this.months = literals.numbers(1, needed - 1, needed, needed + 1, 5);
    }

    LocalDate day() {
        return one(days);
    }

    Claim claim(String id, String individual, Outcome outcome) {
        LocalDate achievedOn = day();
        int headcount = individual == null ? Math.max(1, one(literals.numbers(1, 2, 12))) : 1;
        return new Claim(
                id,
                individual,
                outcome == null ? "world peace" : outcome.code(),
                achievedOn,
                headcount,
                one(List.of(BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("0.5"))),
                random.nextBoolean() ? 1 : Math.max(1, one(literals.numbers(1, 2, 3))),
                ClaimTexts.of(text -> one(text == ClaimField.PROVIDER ? PROVIDERS : OTHER_TEXTS)),
                random.nextInt(12) == 0
                        ? null
                        : outcome != null && random.nextBoolean()
                                ? sound(outcome, achievedOn)
                                : evidence(outcome, achievedOn));
    }

    private Evidence evidence(Outcome outcome, LocalDate achievedOn) {
        boolean accepted = outcome != null && random.nextInt(8) > 0;
        EvidenceKind kind = accepted ? one(List.copyOf(outcome.evidence())) : one(List.of(EvidenceKind.values()));
        LocalDate from = random.nextInt(8) == 0
                ? null
                : achievedOn.minusMonths(Math.max(0, one(months))).plusDays(random.nextInt(4));
        boolean survey = kind == EvidenceKind.SURVEY;
        boolean score = kind == EvidenceKind.SCORE;
        return new Evidence(
                kind,
                one(Arrays.asList("register", null, " ")),
                from,
                random.nextInt(8) == 0 ? null : achievedOn,
                random.nextInt(8) == 0 ? null : Math.max(0, one(literals.numbers(0, 1, 2, 3, 4))),
                survey ? answer(outcome) : null,
                survey ? answer(outcome) : null,
                score ? score(outcome) : null,
                score ? score(outcome) : null,
                surveyed(achievedOn),
                surveyed(achievedOn),
                random.nextInt(3) == 0);
    }

    /** Evidence that meets the outcome, so that the claim stands but for its day, its person and other claims. */
    private Evidence sound(Outcome outcome, LocalDate achievedOn) {
        EvidenceKind kind = one(List.copyOf(outcome.evidence()));
        boolean survey = kind == EvidenceKind.SURVEY;
        boolean score = kind == EvidenceKind.SCORE;
        return new Evidence(
                kind,
                "register",
                achievedOn.minusMonths(12),
                achievedOn,
                100,
                survey ? answer(outcome, false) : null,
                survey ? answer(outcome, true) : null,
                score ? outcome.scores().lowest() : null,
                score ? outcome.scores().highest() : null,
                achievedOn.minusMonths(3),
                achievedOn,
                false);
    }

    private static String answer(Outcome outcome, boolean meets) {
        return outcome.answers().answers().stream()
                .filter(each -> each.meets() == meets)
                .map(Answer::text)
                .findFirst()
                .orElse(null);
    }

    private String answer(Outcome outcome) {
        int kind = random.nextInt(10);
        if (kind == 0 || outcome == null || outcome.answers() == null) {
            return null;
        }
        return kind == 1
                ? "perhaps"
                : one(outcome.answers().answers().stream().map(Answer::text).toList());
    }

    private BigDecimal score(Outcome outcome) {
        int kind = random.nextInt(10);
        if (kind == 0 || outcome == null || outcome.scores() == null) {
            return null;
        }
        BigDecimal lowest = outcome.scores().lowest();
        BigDecimal highest = outcome.scores().highest();
        return one(List.of(
                lowest,
                lowest.add(BigDecimal.ONE),
                highest,
                lowest.subtract(BigDecimal.ONE),
                highest.add(BigDecimal.ONE)));
    }

    private LocalDate surveyed(LocalDate achievedOn) {
        return one(Arrays.asList(
                null,
                achievedOn.minusMonths(3),
                achievedOn,
                achievedOn.plusDays(1),
                VariedDays.AS_OF,
                VariedDays.AS_OF.plusDays(1)));
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** What rules write out: numbers, days and words. */
    record Literals(List<Object> written) {
        static Literals of(Collection<Rule> rules) {
            return new Literals(
                    rules.stream().flatMap(Rule::literals).distinct().toList());
        }

        /** Whole numbers, each with its neighbours, and some that are usual. */
        List<Integer> numbers(int... usual) {
            TreeSet<Integer> numbers = new TreeSet<>();
            for (int each : usual) {
                numbers.add(each);
            }
            written.stream()
                    .filter(Number.class::isInstance)
                    .map(each -> ((Number) each).intValue())
                    .forEach(each -> numbers.addAll(List.of(each - 1, each, each + 1)));
            return List.copyOf(numbers);
        }

        List<LocalDate> days() {
            return words().filter(each -> each.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .map(LocalDate::parse)
                    .toList();
        }

        Stream<String> words() {
            return written.stream().filter(String.class::isInstance).map(String.class::cast);
        }
    }

    /** The days on which something could turn: ends of years, of a period, and those that rules and rows name, each side of it. */
    static final class VariedDays {
        static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);
        static final Period PERIOD = new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31));

        private VariedDays() {}

        static List<LocalDate> of(RuleSet ruleSet, Literals literals) {
            Set<LocalDate> days = new LinkedHashSet<>();
            Stream.of(AS_OF, PERIOD.from(), PERIOD.to(), LocalDate.of(2024, 6, 3), LocalDate.of(2024, 12, 31))
                    .forEach(day -> beside(days, day));
            literals.days().forEach(day -> beside(days, day));
            ruleSet.incompatibilities().rows().forEach(row -> Stream.of(row.from(), row.to())
                    .filter(day -> day != null)
                    .forEach(day -> beside(days, day)));
            ruleSet.parameters().rows().forEach(row -> Stream.of(row.from(), row.to())
                    .filter(day -> day != null)
                    .forEach(day -> beside(days, day)));
            return List.copyOf(days);
        }

        private static void beside(Set<LocalDate> days, LocalDate day) {
            days.add(day.minusDays(1));
            days.add(day);
            days.add(day.plusDays(1));
        }
    }
}
