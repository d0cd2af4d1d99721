package org.claimable.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.language.Expression.Literal;

/** A rule as read: its card, where it is written, what it looks at, the breach that it finds, and what it reports of it. */
public record Rule(RuleCard card, Location place, FactType fact, List<Expression> when, Consequence then) {
    private static final String VARIABLE = "$fact";

    public Rule {
        when = List.copyOf(when);
    }

    /** The same rule asking something else. */
    public Rule asking(List<Expression> other) {
        return new Rule(card, place, fact, other, then);
    }

    /** The same rule reporting something else. */
    public Rule reporting(Consequence other) {
        return new Rule(card, place, fact, when, other);
    }

    /** Whether all that it asks holds of a fact. */
    public boolean holds(Object fact) {
        return Expression.allHold(when, fact);
    }

    /** Looks at a fact, and reports it where the breach is there. */
    void look(Object fact, Findings findings) {
        if (this.fact.type().isInstance(fact) && holds(fact)) {
            findings.speaking(card);
            then.to(findings, fact);
        }
    }

    /** The rule for the rule engine, written anew from what was understood of it; {@code name} is unique in its chapter. */
    public String drl(String name) {
        return """
                rule %s
                when
                    %s : %s( %s )
                then
                    %s
                end
                """.formatted(Expression.Literal.quoted(name), VARIABLE, fact.word(), asked(), then.java(VARIABLE));
    }

    /** What it asks and does, as its file writes it. */
    public RuleCard.RuleText text() {
        return new RuleCard.RuleText(
                card,
                fact.word(),
                when.stream().map(Expression::drl).toList(),
                then.verb().word(),
                then.rate() == null ? "" : then.rate().drl(),
                then.code(),
                then.message(),
                then.facts().stream().map(Expression::drl).toList());
    }

    /** The values written out in what it asks. */
    public Stream<Object> literals() {
        return when.stream().flatMap(Expression::literals);
    }

    /** How many things it asks, near enough to bound the work of compiling it. */
    public int length() {
        return asked().split(" && | \\|\\| |, ").length;
    }

    /** What it asks, as its pattern writes it. */
    public String asked() {
        return when.stream().map(Expression::drl).collect(Collectors.joining(", "));
    }

    /**
     * What a rule reports of its fact: {@code code} and {@code message} are empty where only a {@code rate} of deadweight is
     * given, {@code rate} is null for any other verb; {@code facts} are as many as the message has places.
     */
    public record Consequence(Verb verb, Expression rate, String code, String message, List<Expression> facts) {
        /** The ways to report, each by the word after {@code findings}. */
        public enum Verb {
            REFUSE(FactType.CLAIM),
            REVIEW(FactType.CLAIM),
            CAVEAT(FactType.CLAIM),
            CLASH(FactType.PAIR),
            DEADWEIGHT(FactType.CLAIM);

            private final FactType fact;

            Verb(FactType fact) {
                this.fact = fact;
            }

            FactType fact() {
                return fact;
            }

            String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            static String words(FactType fact) {
                return Stream.of(values())
                        .filter(verb -> verb.fact == fact)
                        .map(Verb::word)
                        .collect(Collectors.joining(", "));
            }
        }

        public Consequence {
            facts = List.copyOf(facts);
        }

        /** Reports it of a fact. */
        void to(Findings findings, Object fact) {
            Object[] said = facts.stream().map(each -> each.of(fact)).toArray();
            switch (verb) {
                case REFUSE -> findings.refuse((Claim) fact, code, message, said);
                case REVIEW -> findings.review((Claim) fact, code, message, said);
                case CAVEAT -> findings.caveat((Claim) fact, code, message, said);
                case CLASH -> findings.clash((Pair) fact, code, message, said);
                case DEADWEIGHT -> deadweight(findings, (Claim) fact, said);
            }
        }

        private void deadweight(Findings findings, Claim claim, Object[] said) {
            Object stated = rate.of(claim);
            BigDecimal number = stated instanceof String text ? new BigDecimal(text) : (BigDecimal) stated;
            if (code.isEmpty()) {
                findings.deadweight(claim, number);
            } else {
                findings.deadweight(claim, number, code, message, said);
            }
        }

        /** How Java reports it of the variable {@code root}. */
        String java(String root) {
            List<String> arguments = new ArrayList<>(List.of(root));
            if (rate != null) {
                arguments.add(
                        rate instanceof Literal literal && literal.value() != null
                                ? "new java.math.BigDecimal( %s )"
                                        .formatted(Literal.quoted(String.valueOf(literal.value())))
                                : rate.java(root));
            }
            if (!code.isEmpty()) {
                arguments.add(Literal.quoted(code));
                arguments.add(Literal.quoted(message));
                facts.forEach(each -> arguments.add(each.java(root)));
            }
            return "findings.%s( %s );".formatted(verb.word(), String.join(", ", arguments));
        }
    }

    /** What a rule looks at. */
    public enum FactType {
        CLAIM("Claim", Claim.class),
        PAIR("Pair", Pair.class);

        private final String word;
        private final Class<?> type;

        FactType(String word, Class<?> type) {
            this.word = word;
            this.type = type;
        }

        /** The name of its type in a pattern. */
        public String word() {
            return word;
        }

        public Class<?> type() {
            return type;
        }
    }
}
