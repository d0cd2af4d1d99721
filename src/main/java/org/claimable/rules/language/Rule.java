package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.files.Problem.Location;

/**
 * A rule as read: its card, where it is written, the parts of what it looks for, the first of them a pattern, and what it
 * reports. {@code whenBlank} is null where nothing that it asks may be blank; {@code anyYears}: it looks at claims of two years too;
 * {@code asksWhetherKnown}: of a claim of an unknown outcome only such rules are asked, as nothing else is judged of it.
 */
public record Rule(
        RuleCard card,
        Location place,
        List<Part> parts,
        Consequence then,
        WhenBlank whenBlank,
        boolean anyYears,
        boolean asksWhetherKnown) {
    private static final String VARIABLE = "$fact";

    /** What a rule does where it is undecided, because something that it asks is blank. */
    public enum WhenBlank {
        SILENT,
        REVIEW,
        SPEAKS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Rule {
        parts = List.copyOf(parts);
    }

    public Rule(
            RuleCard card, Location place, List<Part> parts, Consequence then, WhenBlank whenBlank, boolean anyYears) {
        this(
                card,
                place,
                parts,
                then,
                whenBlank,
                anyYears,
                parts.stream().flatMap(Part::expressions).anyMatch(Rule::isWhetherKnown));
    }

    /** What its first pattern looks at. */
    public FactType fact() {
        return parts.get(0).fact();
    }

    /** What its first pattern asks. */
    public List<Expression> when() {
        return parts.get(0).when();
    }

    /** Whether it looks at all claims of a person together. */
    public boolean isOfPerson() {
        return fact().isOfPerson();
    }

    /** The same rule asking something else in its first pattern. */
    public Rule asking(List<Expression> other) {
        return with(0, parts.get(0).asking(other));
    }

    /** The same rule with another part in a place. */
    public Rule with(int place, Part other) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(place, other);
        return new Rule(card, this.place, changed, then, whenBlank, anyYears);
    }

    /** The same rule with another choice of what to do where it is undecided. */
    public Rule with(WhenBlank other) {
        return new Rule(card, place, parts, then, other, anyYears);
    }

    /** The same rule reporting something else. */
    public Rule reporting(Consequence other) {
        return new Rule(card, place, parts, other, whenBlank, anyYears);
    }

    /** Whether it speaks of a fact: all that it asks holds, or is undecided and it speaks then. */
    public boolean holds(Object fact) {
        Boolean holds = asked(fact);
        return holds == null ? whenBlank == WhenBlank.SPEAKS : holds;
    }

    /** Whether what its first pattern asks holds of a fact; null where it is undecided. */
    public Boolean asked(Object fact) {
        if (!fact().isOf(fact)
                || fact instanceof Claim claim && !claim.isKnown() && !asksWhetherKnown()
                || fact instanceof Pair pair && !pair.sameYear() && !anyYears) {
            return false;
        }
        return Expression.together(when(), PatternScope.of(fact), false);
    }

    private static boolean isWhetherKnown(Expression expression) {
        return expression instanceof Property property
                        && property.members().stream()
                                .anyMatch(each -> each.word().equals("known"))
                || expression.parts().anyMatch(Rule::isWhetherKnown);
    }

    /** Looks at a fact, and reports it where the breach is there. */
    void look(Object fact, Findings findings) {
        Boolean asked = asked(fact);
        if (Boolean.TRUE.equals(asked) || asked == null && whenBlank == WhenBlank.SPEAKS) {
            findings.speaking(card);
            then.to(findings, fact);
        } else if (asked == null && whenBlank == WhenBlank.REVIEW) {
            undecided(fact, findings);
        }
    }

    /** Reports that it cannot be told whether it speaks of a fact, and what is missing. */
    public void undecided(Object fact, Findings findings) {
        findings.speaking(card);
        findings.cannotTell(fact, Blanks.missing(this, PatternScope.of(fact)));
    }

    /** The words that it asks and that may be blank, in the order in which it asks them. */
    public Set<String> blanks() {
        Stream<Expression> found =
                parts.stream().flatMap(part -> part.then().stream()).flatMap(Rule::bounds);
        return Stream.concat(expressions().flatMap(Expression::blanks), found)
                .map(Expression::drl)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of {@link #blanks} that are blank of some facts. */
    public Set<String> blanksOf(List<Object> facts) {
        return Blanks.blank(this, facts);
    }

    /** What an accumulation found that may be blank. */
    private static Stream<Expression> bounds(Expression expression) {
        return expression instanceof Bound bound && bound.mayBeBlank()
                ? Stream.of(bound)
                : expression.parts().flatMap(Rule::bounds);
    }

    /** Everything that it asks. */
    public Stream<Expression> expressions() {
        return parts.stream().flatMap(Part::expressions);
    }

    /** The rule for the rule engine, written anew from what was understood of it; {@code name} is unique in its chapter. */
    public String drl(String name) {
        if (isOfPerson()) {
            return PersonDrl.of(this);
        }
        String certain = whenBlank == WhenBlank.SPEAKS
                ? "!( %s )".formatted(new Expression.All(when()).certain(false))
                : when().stream().map(each -> each.certain(true)).collect(Collectors.joining(", "));
        String rule = written(name, certain, then.java(VARIABLE));
        if (whenBlank != WhenBlank.REVIEW) {
            return rule;
        }
        Expression all = new Expression.All(when());
        String undecided = "!( %s ), !( %s )".formatted(all.certain(true), all.certain(false));
        return rule + "\n" + written(name + UNDECIDED, undecided, then.java(VARIABLE));
    }

    /** What stands after the name of what asks whether a rule is undecided. */
    public static final String UNDECIDED = "?";

    private String written(String name, String asked, String report) {
        return """
                rule %s
                when
                    %s : %s
                then
                    %s
                end
                """.formatted(Expression.Literal.quoted(name), VARIABLE, fact().pattern(asked), report);
    }

    /** What it asks and does, as its file writes it. */
    public RuleCard.RuleText text() {
        return new RuleCard.RuleText(
                card,
                fact().word(),
                parts.size() == 1
                        ? when().stream().map(Expression::drl).toList()
                        : parts.stream().map(Part::drl).toList(),
                then.verb().word(),
                then.rate() == null ? "" : then.rate().drl(),
                then.code(),
                then.message(),
                then.described());
    }

    /** The values written out in what it asks. */
    public Stream<Object> literals() {
        return expressions().flatMap(Expression::literals);
    }

    /** How many things it asks, near enough to bound the work of compiling it. */
    public int length() {
        return asked().split(" && | \\|\\| |, ").length;
    }

    /** What it asks, as its patterns write it. */
    public String asked() {
        return parts.size() == 1
                ? when().stream().map(Expression::drl).collect(Collectors.joining(", "))
                : parts.stream().map(Part::drl).collect(Collectors.joining(", "));
    }
}
