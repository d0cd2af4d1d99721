package org.claimable.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.decision.Template;
import org.claimable.method.decision.Template.Fact;
import org.claimable.method.decision.Template.Written;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.rules.language.Expression.Literal;

/**
 * What a rule reports of a fact, that of {@code variable}: {@code code} and {@code message} are empty where only a
 * {@code rate} of deadweight is given, {@code rate} is null for any other verb; {@code facts} are as many as the message has places.
 */
public record Consequence(
        Verb verb, String variable, Expression rate, String code, String message, List<Expression> facts) {
    /** The ways to report, each by the word after {@code findings}. */
    public enum Verb {
        REFUSE(FactType.CLAIM, FactType.PERSON_CLAIM),
        REVIEW(FactType.CLAIM, FactType.PERSON_CLAIM),
        CAVEAT(FactType.CLAIM, FactType.PAIR, FactType.GROUP, FactType.PERSON_CLAIM),
        CLASH(FactType.PAIR),
        DEADWEIGHT(FactType.CLAIM);

        private final List<FactType> facts;

        Verb(FactType... facts) {
            this.facts = List.of(facts);
        }

        boolean isOf(FactType fact) {
            return facts.contains(fact);
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static String words(FactType fact) {
            return Stream.of(values())
                    .filter(verb -> verb.isOf(fact))
                    .map(Verb::word)
                    .collect(Collectors.joining(", "));
        }
    }

    public Consequence {
        facts = List.copyOf(facts);
    }

    /** Reports it of a fact that is looked at on its own. */
    void to(Findings findings, Object fact) {
        Object[] said = said(PatternScope.of(fact));
        switch (verb) {
            case REFUSE -> findings.refuse((Claim) fact, code, message, said);
            case REVIEW -> findings.review((Claim) fact, code, message, said);
            case CAVEAT -> {
                if (fact instanceof Pair pair) {
                    findings.caveat(pair, code, message, said);
                } else if (fact instanceof Group group) {
                    findings.caveat(group, code, message, said);
                } else {
                    findings.caveat((Claim) fact, code, message, said);
                }
            }
            case CLASH -> findings.clash((Pair) fact, code, message, said);
            case DEADWEIGHT -> deadweight(findings, (Claim) fact, said);
        }
    }

    /** What the message says in its places. */
    Object[] said(PatternScope scope) {
        return facts.stream().map(each -> said(each, scope)).toArray();
    }

    /** What its facts are, and how its message writes them. */
    List<Fact> described() {
        Template template = Template.of(code, message);
        List<Fact> described = new ArrayList<>();
        for (Expression fact : facts) {
            boolean pounds = template.pounds().contains(described.size());
            described.add(new Fact(fact.drl(), pounds ? Written.MONEY : Written.of(fact.type())));
        }
        return described;
    }

    /** A text that is never blank but may be empty, as where no outcome is near, is said as it is. */
    private static Object said(Expression fact, PatternScope scope) {
        Object said = fact.of(scope);
        return said == null && fact.type() == String.class && !fact.mayBeBlank() ? "" : said;
    }

    private void deadweight(Findings findings, Claim claim, Object[] said) {
        Object stated = rate.of(PatternScope.of(claim));
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
                            : java(rate, root));
        }
        if (!code.isEmpty()) {
            arguments.add(Literal.quoted(code));
            arguments.add(Literal.quoted(message));
            facts.forEach(each -> arguments.add(java(each, root)));
        }
        return "findings.%s( %s );".formatted(verb.word(), String.join(", ", arguments));
    }

    /** How Java asks a word, or says a literal, of a variable. */
    static String java(Expression said, String root) {
        return said instanceof Property property ? property.of(root).java() : said.java();
    }
}
