package org.claimable.evaluation.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.evaluation.Findings;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Pair;
import org.claimable.evaluation.rule.Expression.Literal;

/**
 * What a rule reports of its fact: {@code code} and {@code message} are empty where only a {@code rate} of deadweight is
 * given, {@code rate} is null for any other kind; {@code facts} are as many as the message has places.
 */
public record Report(Kind kind, Expression rate, String code, String message, List<Expression> facts) {
    /** The ways to report, each by the word after {@code findings}. */
    public enum Kind {
        REFUSE(FactType.CLAIM),
        REVIEW(FactType.CLAIM),
        CAVEAT(FactType.CLAIM),
        CLASH(FactType.PAIR),
        DEADWEIGHT(FactType.CLAIM);

        private final FactType fact;

        Kind(FactType fact) {
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
                    .filter(kind -> kind.fact == fact)
                    .map(Kind::word)
                    .collect(Collectors.joining(", "));
        }
    }

    public Report {
        facts = List.copyOf(facts);
    }

    /** Reports it of a fact. */
    void to(Findings findings, Object fact) {
        Object[] said = facts.stream().map(each -> each.of(fact)).toArray();
        switch (kind) {
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
                            : Asked.javaOf(rate, root));
        }
        if (!code.isEmpty()) {
            arguments.add(Literal.quoted(code));
            arguments.add(Literal.quoted(message));
            facts.forEach(each -> arguments.add(Asked.javaOf(each, root)));
        }
        return "findings.%s( %s );".formatted(kind.word(), String.join(", ", arguments));
    }
}
