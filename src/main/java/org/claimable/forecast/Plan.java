package org.claimable.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Settings;
import org.claimable.claim.Settings.Deadweight;
import org.claimable.evaluation.Library;

/** What is to be forecast, and how: of its {@code settings} the day of evaluation is the day whose rules hold. */
public record Plan(Settings settings, List<PlannedOutcome> outcomes) {
    /** The most lines of one plan: each is held against each other. */
    public static final int MOST_LINES = 200;

    public Plan {
        outcomes = List.copyOf(outcomes);
    }

    public String reference() {
        return settings.reference();
    }

    public String ruleSet() {
        return settings.ruleSet();
    }

    public BigDecimal budget() {
        return settings.budget();
    }

    public Deadweight deadweight() {
        return settings.deadweight();
    }

    public LocalDate asOf() {
        return settings.asOf();
    }

    /** The value set that it is priced with: its own, or the loaded one that it names. */
    public ValueSet values(Library library) {
        return library.values(settings);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A plan of %d outcomes".formatted(outcomes.size());
    }
}
