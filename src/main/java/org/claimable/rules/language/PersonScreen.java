package org.claimable.rules.language;

import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.fact.Asked;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.rules.language.Compared.Sign;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Part.PartKind;
import org.claimable.rules.language.Part.TallyKind;
import org.claimable.rules.language.Rule.WhenBlank;

/**
 * Whether a rule of people could match at all, from how many facts there are of each kind: most people have fewer claims than
 * a rule that counts asks for, and need no session. Never says no where the rule could speak.
 */
public final class PersonScreen {
    private final boolean always;
    private final String reported;
    private final List<Needed> needed;

    /** How many facts a part needs at least: one, or as many as {@code limits} demand, each of a count. */
    private record Needed(FactType fact, boolean one, boolean withoutReported, List<Compared> limits) {}

    public PersonScreen(Rule rule) {
        this.always = rule.whenBlank() != null && rule.whenBlank() != WhenBlank.SILENT;
        this.reported = rule.then().variable();
        this.needed = rule.parts().stream()
                .filter(part -> part.kind() != PartKind.NOT)
                .map(this::needed)
                .toList();
    }

    private Needed needed(Part part) {
        String earlier = "earlierThan( %s )".formatted(reported);
        return new Needed(
                part.fact(),
                part.kind() != PartKind.ACCUMULATE,
                part.when().stream().anyMatch(each -> each.drl().equals(earlier)),
                part.then().stream()
                        .filter(this::isLimit)
                        .map(Compared.class::cast)
                        .toList());
    }

    /** Whether a count must be at least, or over, a number, or what is asked of the claim that is reported alone. */
    private boolean isLimit(Expression demanded) {
        return demanded instanceof Compared compared
                && compared.left() instanceof Bound bound
                && bound.kind() == TallyKind.COUNT
                && (compared.sign() == Sign.AT_LEAST || compared.sign() == Sign.MORE)
                && (compared.right() instanceof Literal
                        || compared.right() instanceof Property property
                                && reported.equals(property.variable())
                                && property.parts().allMatch(Literal.class::isInstance));
    }

    /** Whether the rule could report something of these facts. */
    public boolean mayMatch(List<PersonFact> facts) {
        if (always) {
            return true;
        }
        for (Needed each : needed) {
            int most = 0;
            for (PersonFact fact : facts) {
                most += each.fact().isOf(fact) ? 1 : 0;
            }
            most -= each.withoutReported() ? 1 : 0;
            if (each.one() && most <= 0) {
                return false;
            }
            for (Compared limit : each.limits()) {
                if (!anyAllows(most, limit, facts)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean anyAllows(int most, Compared demanded, List<PersonFact> facts) {
        for (PersonFact fact : facts) {
            if (FactType.PERSON_CLAIM.isOf(fact)) {
                Object limit = demanded.right().of(new PatternScope(fact, Map.of(reported, fact)));
                boolean allows = limit != null
                        && (demanded.sign() == Sign.AT_LEAST
                                ? Asked.less(most, limit, false)
                                : Asked.more(most, limit, true));
                if (allows) {
                    return true;
                }
            }
        }
        return false;
    }
}
