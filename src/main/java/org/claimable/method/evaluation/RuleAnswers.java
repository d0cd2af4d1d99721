package org.claimable.method.evaluation;

import java.util.List;
import java.util.Map;
import org.claimable.method.decision.TraceEntry.Condition;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.method.rulebook.RuleCard;

/** What each rule, as it was read, says of a fact even where it finds nothing: for a trace. Safe for several threads. */
public interface RuleAnswers {
    /** Of rules of which nothing more is known than what they find. */
    RuleAnswers NONE = new RuleAnswers() {
        @Override
        public Answer of(RuleCard rule, Object fact, Pointers pointers, boolean whole) {
            return new Answer(Standing.FALSE, List.of(), List.of());
        }

        @Override
        public Map<PersonClaim, List<String>> undecided(RuleCard rule, List<PersonFact> facts, Pointers pointers) {
            return Map.of();
        }

        @Override
        public boolean mayBeBlank(RuleCard rule) {
            return false;
        }
    };

    /** What a rule says of a claim or of two; only where it is to be {@code whole}, with its conditions. */
    Answer of(RuleCard rule, Object fact, Pointers pointers, boolean whole);

    /** The claims of a person of which a rule of people is undecided, with the fields that would decide it. */
    Map<PersonClaim, List<String>> undecided(RuleCard rule, List<PersonFact> facts, Pointers pointers);

    /** Whether something that a rule asks may be blank. */
    boolean mayBeBlank(RuleCard rule);

    /** How a rule stands to a fact: it holds; the fact is none that it is about; something it asks is blank; or it does not hold. */
    enum Standing {
        HOLDS,
        OUT_OF_SCOPE,
        UNDECIDED,
        FALSE
    }

    /** How a rule stands to a fact, what it asks, and pointers to the fields that are blank. */
    record Answer(Standing standing, List<Condition> conditions, List<String> missing) {}

    /** Where in a request a field stands. */
    interface Pointers {
        /** The JSON pointer to a field of a claim by its path, such as {@code evidence/before}; of its person after {@code person/}. */
        String of(Claim claim, String path);
    }
}
