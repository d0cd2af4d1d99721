package org.claimable.method.evaluation;

import java.util.List;
import java.util.Map;
import org.claimable.method.decision.Trace.Asked;
import org.claimable.method.decision.Trace.Place;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.method.rulebook.RuleCard;

/** What each rule, as it was read, says of a fact even where it finds nothing: for a trace. Safe for several threads. */
public interface RuleAnswers {
    /** Of rules of which nothing more is known than what they find. */
    RuleAnswers NONE = new RuleAnswers() {
        @Override
        public int number(RuleCard rule) {
            return -1;
        }

        @Override
        public List<String> fields() {
            return List.of();
        }

        @Override
        public AskedClaim begin() {
            return AskedClaim.NONE;
        }

        @Override
        public List<String> undecided(RuleCard rule, Pair pair, Pointers pointers) {
            return null;
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

    /** The number by which a rule is asked of claims. */
    int number(RuleCard rule);

    /** The paths of the fields that rules read of claims, by their numbers. */
    List<String> fields();

    /** To ask of one claim after another. */
    AskedClaim begin();

    /** Pointers to the fields that would decide a rule of two claims; null where it is not undecided. */
    List<String> undecided(RuleCard rule, Pair pair, Pointers pointers);

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

    /** What rules say of one claim, each rule by its number. For one thread. */
    interface AskedClaim {
        /** Of rules of which nothing is known. */
        AskedClaim NONE = new AskedClaim() {
            @Override
            public void turnTo(Claim claim) {
                // There is nothing to ask of it.
            }

            @Override
            public Standing standing(int rule) {
                return Standing.FALSE;
            }

            @Override
            public long shape(int rule) {
                return 0;
            }

            @Override
            public List<Asked> conditions(int rule) {
                return List.of();
            }

            @Override
            public List<Place> missing(int rule) {
                return List.of();
            }

            @Override
            public String[] texts() {
                return new String[0];
            }
        };

        /** An answer of {@link #shape} that says nothing. */
        long NO_SHAPE = -1;

        /** Has it asked of another claim from here on. */
        void turnTo(Claim claim);

        Standing standing(int rule);

        /**
         * Which of a rule's conditions hold, and which of its fields are given: where that is the same, so are its standing, its conditions
         * and what is missing. {@link #NO_SHAPE} where there are too many of them.
         */
        long shape(int rule);

        List<Asked> conditions(int rule);

        /** The fields that are not given of those that leave a rule undecided; all of them where each is given, but does not say what is asked. */
        List<Place> missing(int rule);

        /** What the claim says in the fields that were read, by their numbers. */
        String[] texts();
    }
}
