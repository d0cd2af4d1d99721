package org.claimable.method.rulebook;

import java.util.List;
import org.claimable.method.citation.Citation;
import org.claimable.method.citation.Provenance;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Template;
import org.claimable.method.decision.Template.Described;
import org.claimable.method.decision.Template.Fact;
import org.claimable.method.decision.Wording;

/**
 * One rule as it is cited. {@code id} is the method's ({@code EV-01}); {@code part} tells apart several rules of one id
 * and may be empty; {@code field} is the part of a claim that it is about; {@code ground} says on what
 * its findings rest besides itself.
 */
public record RuleCard(
        String id,
        String part,
        String name,
        String chapter,
        Citation citation,
        String remedy,
        String field,
        Ground ground,
        String file) {

    /** The id with its part: unique in a rule set. */
    public String key() {
        return part.isEmpty() ? id : id + part;
    }

    public Provenance provenance() {
        return citation.provenance();
    }

    /** Its name as a sentence of a caveat. */
    public Wording named() {
        return Wording.of(Template.plain(key() + ".name", name + "."));
    }

    /** Its remedy as a sentence of a caveat. */
    public Wording advice() {
        return Wording.of(Template.plain(key() + ".remedy", remedy));
    }

    /** A caveat by this rule, about no, one or several other claims by their ids. */
    public Caveat caveat(String code, Wording wording, List<String> claims) {
        return new Caveat(
                code, id, wording, citation.text(), citation.provenance().word(), claims);
    }

    /** What a finding rests on besides its rule: nothing, the outcome's row in the catalogue, or the row that pairs two. */
    public enum Ground {
        RULE,
        CATALOGUE,
        ROW
    }

    /**
     * What a rule asks and does, in the words of its file: {@code asks} are the conditions over {@code fact}, a claim or a
     * pair; {@code does} is the word of its report, such as {@code refuse}; {@code rate} is the deadweight that it gives, else
     * empty; {@code code} and {@code message} may be empty.
     */
    public record RuleText(
            RuleCard card,
            String fact,
            List<String> asks,
            String does,
            String rate,
            String code,
            String message,
            List<Fact> facts) {
        private static final String OF_GROUPS = "Group";

        public RuleText {
            asks = List.copyOf(asks);
            facts = List.copyOf(facts);
        }

        /** Its message as a template, which is what it says; only where it has a message. */
        public Described template() {
            Template template = Template.of(card.key(), message);
            return new Described(fact.equals(OF_GROUPS) ? template.capital() : template, facts, card.remedy());
        }
    }
}
