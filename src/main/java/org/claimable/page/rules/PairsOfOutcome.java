package org.claimable.page.rules;

import java.util.List;
import org.claimable.bank.Bank;
import org.claimable.bank.Outcome;

/** What an outcome is not claimed with: the rows that pair it, and the other bank where there is one (null for none). */
public record PairsOfOutcome(Link outcome, List<PairView> rows, Link otherBank) {
    private static final String BANKS_APART = "IN-02a";

    static PairsOfOutcome of(Outcome outcome, Book book) {
        return new PairsOfOutcome(
                new Link(outcome.name(), book.addresses().outcome(outcome)),
                book.ruleSet().incompatibilities().of(outcome).stream()
                        .map(row -> PairView.of(row, outcome, book))
                        .toList(),
                otherBank(outcome, book));
    }

    private static Link otherBank(Outcome outcome, Book book) {
        boolean known = book.evaluator().rules().cards().stream()
                .anyMatch(card -> card.key().equals(BANKS_APART));
        if (!known || outcome.bank() == Bank.UKBEB) {
            return null;
        }
        Bank other = outcome.bank() == Bank.UKMWB ? Bank.UKSVB : Bank.UKMWB;
        return new Link("any outcome of the " + other.title(), book.addresses().rule(BANKS_APART));
    }
}
