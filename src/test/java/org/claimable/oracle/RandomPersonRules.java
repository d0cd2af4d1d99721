package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.oracle.Condition.Among;
import org.claimable.oracle.Condition.Compare;
import org.claimable.oracle.Condition.Found;
import org.claimable.oracle.Condition.Given;
import org.claimable.oracle.Condition.Holds;
import org.claimable.oracle.Condition.Missing;
import org.claimable.oracle.Condition.Not;
import org.claimable.oracle.Condition.Related;
import org.claimable.oracle.Condition.Said;
import org.claimable.oracle.Condition.Since;
import org.claimable.oracle.Condition.Term;
import org.claimable.oracle.Condition.TextPart;
import org.claimable.oracle.Condition.Together;
import org.claimable.oracle.PersonRule.Part;
import org.claimable.oracle.PersonRule.Tally;

/** Random rules of people, of every form that the grammar has. */
public final class RandomPersonRules {
    private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> MAY_BE_BLANK = List.of(
            "field( \"agreed\" )",
            "age",
            "worth.total",
            "worth.wellbeing",
            "worth.exchequer",
            "worth.business",
            "evidence.attendance.sessions",
            "field( \"visits\" )",
            "parameters.outcomesAYear",
            "evidence.dates.before",
            "evidence.dates.after",
            "evidence.attendance.from",
            "evidence.attendance.to",
            "field( \"started\" )",
            "segment( \"tenure\" )",
            "service",
            "provider",
            "space",
            "evidence.kind",
            "evidence.reference",
            "id",
            "field( \"ward\" )",
            "field( \"postcode\" )");

    private final Dice dice;
    private final String id;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private String reported = "$claim";

    private RandomPersonRules(long seed) {
        this.dice = new Dice(seed + 31_000_000);
        this.id = "%s%s-%03d".formatted((char) ('A' + seed % 26), (char) ('A' + seed / 26 % 26), 10 + seed % 900);
    }

    /** The rule of a seed below 900; each has an id of its own. */
    public static PersonRule rule(long seed) {
        return new RandomPersonRules(seed).rule();
    }

    private PersonRule rule() {
        boolean stands = dice.chance(0.8);
        Said word = new Said(null, "stands");
        List<Condition> first = conditions(null, dice.oneOf(0, 0, 1, 2));
        first.add(0, stands ? new Holds(word) : new Together("||", new Holds(word), new Not(new Holds(word))));
        parts.add(new Part("", "$claim", "Claim", first, List.of(), null));
        named.add("$claim");
        int more = dice.oneOf(0, 1, 1, 1, 2, 2, 3);
        for (int i = 0; i < more; i++) {
            parts.add(further(i));
        }
        return new PersonRule(
                id,
                "BY_CHANCE_" + id.charAt(0),
                dice.oneOf("published", "published", "legacy", "inferred"),
                dice.oneOf("silent", "review", "speaks"),
                dice.oneOf("refuse", "refuse", "review", "caveat"),
                reported,
                List.copyOf(parts));
    }

    private Part further(int number) {
        String kind = dice.oneOf("", "not", "exists", "accumulate", "accumulate");
        String type = dice.oneOf("Standing", "Standing", "Claim", "Counted");
        String variable = "$other" + number;
        boolean isNamed = kind.isEmpty() || dice.chance(0.4);
        List<Condition> when = conditions(isNamed ? variable : null, dice.oneOf(0, 0, 1, 1, 2));
        if (dice.chance(0.8)) {
            when.add(new Related(dice.oneOf("sameYear", "earlierThan", "earlierThan"), dice.oneOf(named)));
        }
        if (dice.chance(0.3)) {
            Related related = new Related(dice.oneOf("sameYear", "earlierThan"), dice.oneOf(named));
            when.add(new Not(related));
        }
        if (kind.isEmpty()) {
            named.add(variable);
            if (type.equals("Claim") && dice.chance(0.4)) {
                reported = variable;
            }
        }
        return kind.equals("accumulate")
                ? accumulate(number, isNamed ? variable : null, type, when)
                : new Part(kind, isNamed ? variable : null, type, when, List.of(), null);
    }

    private Part accumulate(int number, String variable, String type, List<Condition> when) {
        List<Tally> tallies = new ArrayList<>();
        List<Condition> demands = new ArrayList<>();
        for (int i = dice.oneOf(1, 1, 2); i > 0; i--) {
            String name = "$found%d%d".formatted(number, i);
            String function = dice.oneOf("count", "count", "sum", "min", "max");
            boolean day = !function.equals("sum") && !function.equals("count") && dice.chance(0.5);
            Said of = function.equals("count") ? null : said(null, day ? RuleWords.DAYS : RuleWords.NUMBERS);
            tallies.add(new Tally(name, function, of));
            Term with = day ? day(named()) : dice.chance(0.4) ? said(named(), RuleWords.NUMBERS) : few();
            demands.add(new Compare(new Found(name), dice.oneOf(SIGNS), with));
        }
        Condition demand = demands.size() == 1
                ? demands.get(0)
                : new Together(dice.oneOf("&&", "||"), demands.get(0), demands.get(1));
        return new Part("accumulate", variable, type, when, tallies, dice.chance(0.2) ? new Not(demand) : demand);
    }

    private Given few() {
        return new Given(new BigDecimal(dice.oneOf("0", "1", "1", "2", "3")));
    }

    private String named() {
        return dice.oneOf(named);
    }

    private List<Condition> conditions(String variable, int count) {
        List<Condition> when = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            when.add(condition(variable, dice.oneOf(0, 0, 1, 2)));
        }
        return when;
    }

    private Condition condition(String variable, int depth) {
        if (depth == 0) {
            Condition question = question(variable);
            return dice.chance(0.2) ? new Not(question) : question;
        }
        Condition together =
                new Together(dice.oneOf("&&", "||"), condition(variable, depth - 1), condition(variable, depth - 1));
        return dice.chance(0.2) ? new Not(together) : together;
    }

    private Condition question(String variable) {
        String own = variable != null && dice.chance(0.2) ? variable : null;
        return switch (dice.between(0, 5)) {
            case 0 -> new Holds(said(own, RuleWords.CONDITIONS));
            case 1 -> number(said(own, RuleWords.NUMBERS));
            case 2 -> date(own);
            case 3, 4 -> text(own);
            default -> new Missing(new Said(own, dice.oneOf(MAY_BE_BLANK)));
        };
    }

    private Condition number(Term asked) {
        Term with = !named.isEmpty() && dice.chance(0.3) ? said(named(), RuleWords.NUMBERS) : amount();
        return switch (dice.between(0, 3)) {
            case 0 -> new Among(asked, dice.oneOf("in", "not in"), List.of(amount(), amount(), with));
            case 1 -> new Among(asked, dice.oneOf("between", "not between"), List.of(few(), with));
            default -> new Compare(asked, dice.oneOf(SIGNS), with);
        };
    }

    private Given amount() {
        return new Given(new BigDecimal(dice.oneOf("0", "1", "2", "3", "16", "25", "0.5", "500", "2000", "20.35")));
    }

    private Condition date(String own) {
        Said asked = said(own, RuleWords.DAYS);
        return dice.chance(0.5)
                ? number(new Since(asked, dice.oneOf("daysAfter", "monthsAfter"), day(named.isEmpty() ? own : named())))
                : new Compare(asked, dice.oneOf(SIGNS), day(named.isEmpty() ? own : named()));
    }

    private Term day(String of) {
        return dice.chance(0.3)
                ? new Given(java.time.LocalDate.parse(dice.oneOf("2024-04-01", "2024-01-01", "2023-04-01")))
                : said(of, RuleWords.DAYS);
    }

    private Condition text(String own) {
        Said asked = said(own, RuleWords.TEXTS);
        if (asked.word().equals("evidence.kind")) {
            return new Compare(asked, dice.oneOf("==", "!="), new Given(dice.oneOf("record", "survey", "SCORE")));
        }
        Term with = !named.isEmpty() && dice.chance(0.4)
                ? new Said(named(), asked.word())
                : new Given(dice.oneOf(
                        "Job club", "riverside LTD ", "North", "owner", "c1", "2023/24", "Library", "health"));
        return switch (dice.between(0, 3)) {
            case 0 ->
                new Among(asked, dice.oneOf("in", "not in"), List.of(with, new Given(dice.oneOf("Advice", "south"))));
            case 1 ->
                new TextPart(
                        asked,
                        dice.oneOf("startsWith", "endsWith", "contains"),
                        dice.oneOf("R", "c", "1", "social", "e"));
            case 2 ->
                dice.chance(0.5)
                        ? new TextPart(asked, "matches", dice.oneOf("[a-m].*", "c[0-9]+", ".*[0-9]"))
                        : new TextPart(asked, "isIn", "zones");
            default -> new Compare(asked, dice.oneOf("==", "!="), with);
        };
    }

    private Said said(String variable, List<String> words) {
        return new Said(variable, dice.oneOf(words));
    }
}
