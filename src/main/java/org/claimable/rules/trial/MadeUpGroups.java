package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Group.GroupValue;
import org.claimable.method.evaluation.fact.Group.Whole;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Rule;

/** Groups of claims on either side of what rules of a cohort ask, the same at each run. */
public final class MadeUpGroups {
    private static final List<String> KINDS =
            List.of("service", "provider", "outcome", "area", "space", "evidence", Group.WHOLE);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int WHOLE_CLAIMS = 10_000;

    private final RuleSet ruleSet;
    private final Random random = new Random(11);
    private final List<String> kinds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>(List.of(0, 0, 1, 2));
    private final List<BigDecimal> amounts = new ArrayList<>(List.of(BigDecimal.ZERO, new BigDecimal("-1")));
    private final List<BigDecimal> shares = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
    private final List<LocalDate> days = new ArrayList<>(List.of(Draft.DAY));

    private MadeUpGroups(Collection<Rule> rules, RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        Literals literals = Literals.of(rules, ruleSet);
        List<String> named = literals.texts().stream().filter(KINDS::contains).toList();
        kinds.addAll(named.isEmpty() ? KINDS : named);
        literals.texts().stream().filter(each -> !KINDS.contains(each)).forEach(names::add);
        names.add("x");
        literals.addTurns(ruleSet);
        literals.numbers().forEach(this::number);
        days.addAll(literals.days());
    }

    /** Many that are made up from what some rules of a rule set ask. */
    public static List<Group> of(Collection<Rule> rules, RuleSet ruleSet, int number) {
        MadeUpGroups madeUp = new MadeUpGroups(rules, ruleSet);
        return Stream.generate(madeUp::next).limit(number).toList();
    }

    private void number(BigDecimal number) {
        amounts.addAll(List.of(number.subtract(CENT), number, number.add(CENT)));
        if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(1_000_000)) <= 0) {
            counts.add(number.intValue());
        }
        if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0) {
            shares.addAll(List.of(number.subtract(CENT), number, number.add(CENT)));
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Group next() {
        String of = random.nextInt(4) == 0 ? any(KINDS) : any(kinds);
        int[] claims = random.nextInt(3) == 0 ? byShares() : counted();
        int all = claims[0] + claims[1] + claims[2];
        GroupValue[] values = {value(), value(), value()};
        int whole = of.equals(Group.WHOLE) ? all : Math.max(all, random.nextBoolean() ? WHOLE_CLAIMS : any(counts));
        LocalDate first = random.nextInt(8) == 0 ? null : any(days);
        LocalDate last = first == null ? null : later(first);
        LocalDate asOf = any(days);
        return new Group(
                of,
                name(of),
                all,
                Math.min(all, any(counts)),
                claims[0],
                claims[1],
                claims[2],
                new GroupValue(sum(values, 0), sum(values, 1), sum(values, 2), sum(values, 3)),
                values[0],
                values[1],
                values[2],
                first,
                last,
                terms(asOf),
                ruleSet.parameters().on(asOf),
                new Whole(whole, wholeValue(values[0].total())));
    }

    private int[] counted() {
        int[] claims = {any(counts), any(counts), any(counts)};
        if (random.nextBoolean()) {
            claims[1] = 0;
            claims[2] = 0;
        }
        claims[0] += claims[0] + claims[1] + claims[2] == 0 ? 1 : 0;
        return claims;
    }

    /** Of the whole a share, and of that shares of each verdict. */
    private int[] byShares() {
        int all = Math.max(1, of(WHOLE_CLAIMS, any(shares)));
        int one = Math.min(all, of(all, any(shares)));
        int other = Math.min(all - one, of(all, any(shares)));
        int[][] orders = {
            {one, other, all - one - other}, {other, one, all - one - other}, {all - one - other, other, one}
        };
        return orders[random.nextInt(orders.length)];
    }

    private static int of(int number, BigDecimal share) {
        return BigDecimal.valueOf(number)
                .multiply(share.max(BigDecimal.ZERO))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    private GroupValue value() {
        BigDecimal[] parts = new BigDecimal[3];
        int only = random.nextInt(4);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (only == 3 || only == i ? any(amounts) : BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
        }
        return new GroupValue(
                parts[0], parts[1], parts[2], parts[0].add(parts[1]).add(parts[2]));
    }

    private static BigDecimal sum(GroupValue[] values, int part) {
        return Stream.of(values)
                .map(each -> switch (part) {
                    case 0 -> each.wellbeing();
                    case 1 -> each.exchequer();
                    case 2 -> each.business();
                    default -> each.total();
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal wholeValue(BigDecimal total) {
        BigDecimal share = any(shares);
        return share.signum() <= 0 ? BigDecimal.ZERO : total.divide(share, 2, RoundingMode.HALF_UP);
    }

    private LocalDate later(LocalDate first) {
        int apart = Math.max(0, any(counts));
        return random.nextInt(4) == 0 ? first.plusMonths(apart % 1_000) : first.plusDays(apart);
    }

    private String name(String of) {
        if (of.equals(Group.WHOLE) || random.nextInt(5) == 0) {
            return null;
        }
        Outcome outcome = any(ruleSet.catalogue().outcomes());
        return switch (random.nextBoolean() ? "" : of) {
            case "outcome" -> outcome.name();
            case "area" -> outcome.area();
            case "evidence" -> any(List.of(EvidenceKind.values())).word();
            default -> any(names);
        };
    }

    private org.claimable.method.evaluation.fact.Terms terms(LocalDate asOf) {
        return new org.claimable.method.evaluation.fact.Terms(
                asOf,
                new Period(null, null),
                any(List.of(RulesLevel.values())),
                random.nextBoolean(),
                random.nextBoolean()
                        ? new Deadweight(DeadweightBasis.DEFAULT, null, null)
                        : new Deadweight(DeadweightBasis.OWN_RATE, new BigDecimal("0.3"), "own survey"),
                any(List.of(YearBasis.values())),
                ruleSet.lists());
    }
}
