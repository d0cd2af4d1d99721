package org.claimable.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.claimable.oracle.PersonFacts.Fact;

/** The rounds of the rules of people: the first claim that they report goes, until they report none. */
final class PersonRounds {
    private final List<PersonRule> rules;
    private final Terms terms;
    private final Function<List<Standing>, List<Fact>> facts;

    /** {@code facts} are those of the claims of a person as they stand. */
    PersonRounds(List<PersonRule> rules, Terms terms, Function<List<Standing>, List<Fact>> facts) {
        this.rules = rules;
        this.terms = terms;
        this.facts = facts;
    }

    /** What a rule says of a claim: {@code refuse}, {@code review} or {@code caveat}, with a code. */
    private record Says(PersonRule rule, String report, String code, Fact claim) {}

    /** Takes claims away for good, {@code decide} deciding the rest anew each time; the claims as they end. */
    List<Standing> settle(List<Standing> claims, Consumer<List<Standing>> decide) {
        Map<Integer, List<Says>> gone = new HashMap<>();
        while (true) {
            List<Standing> round = new ArrayList<>();
            for (Standing claim : claims) {
                Standing copy = claim.copy();
                gone.getOrDefault(claim.claim.position(), List.of()).forEach(says -> take(copy, says));
                round.add(copy);
            }
            decide.accept(round);
            List<Says> said = said(facts.apply(round));
            Fact first = null;
            for (Says each : said) {
                boolean goes = takesAway(each) && each.claim().stands();
                if (goes && (first == null || each.claim().place() < first.place())) {
                    first = each.claim();
                }
            }
            if (first == null) {
                said.forEach(this::tell);
                return round;
            }
            gone.put(first.standing().claim.position(), against(first, said));
        }
    }

    private List<Says> against(Fact claim, List<Says> said) {
        List<Says> against = said.stream()
                .filter(each -> each.claim() == claim && takesAway(each))
                .toList();
        List<Says> refusals =
                against.stream().filter(each -> each.report().equals("refuse")).toList();
        return refusals.isEmpty() ? against : refusals;
    }

    private boolean takesAway(Says says) {
        return !says.report().equals("caveat") && terms.mayRefuse(says.rule().provenance());
    }

    private static void take(Standing standing, Says says) {
        Ground ground = new Ground(says.code(), says.rule().id());
        if (says.report().equals("refuse")) {
            standing.refuse(ground);
        } else {
            standing.review(ground);
        }
    }

    /** What is said of the end: caveats, and advice of rules that are switched off. */
    private void tell(Says says) {
        Standing standing = says.claim().standing();
        if (says.report().equals("caveat")) {
            standing.caveats.add(says.code());
        } else if (!terms.mayRefuse(says.rule().provenance()) && standing.goesOn()) {
            standing.advisories.add(says.rule().id());
            standing.caveats.add("ADVISORY");
        }
    }

    private List<Says> said(List<Fact> all) {
        List<Says> said = new ArrayList<>();
        for (PersonRule rule : rules) {
            PersonSearching search = new PersonSearching(rule, all);
            search.matched().forEach(claim -> said.add(new Says(rule, rule.report(), rule.code(), claim)));
            for (Fact claim : search.undecided()) {
                if (rule.whenBlank().equals("speaks")) {
                    said.add(new Says(rule, rule.report(), rule.code(), claim));
                } else if (rule.whenBlank().equals("review")) {
                    said.add(new Says(rule, "review", "CANNOT_TELL", claim));
                }
            }
        }
        return said;
    }
}
