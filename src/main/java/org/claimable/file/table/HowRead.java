package org.claimable.file.table;

import java.time.ZoneId;
import org.claimable.method.catalogue.DateOrder;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleSet;

/**
 * How a table is to be read, as its settings say: the {@code order} of day and month (null: not said), what a year is (null: not said), the {@code zone} whose day an
 * instant is, the {@code columns} that are named, the {@code sheet} of claims (null: not said; "*": all that
 * hold claims), how people are told apart, the {@code rules} whose own fields may be columns (both null for a plan, which has neither), and
 * what is read in place of cells of claims; {@code named} is how messages name settings.
 */
record HowRead(
        DateOrder order,
        YearBasis year,
        ZoneId zone,
        NamedColumns columns,
        String sheet,
        Identities identities,
        RuleSet rules,
        Corrections corrections,
        NamedFor named) {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/London");

    /** Where no setting says anything. */
    static final HowRead USUAL = new HowRead(null, null, null, null, null, null, null, null, null);

    HowRead {
        zone = zone == null ? USUAL_ZONE : zone;
        columns = columns == null ? NamedColumns.NONE : columns;
        corrections = corrections == null ? Corrections.NONE : corrections;
        named = named == null ? NamedFor.PROGRAMS : named;
    }

    boolean isOfAllSheets() {
        return "*".equals(sheet);
    }

    /** The same by a rule set, which tells people apart, takes days for plausible, and may have fields of its own. */
    HowRead by(Identities others, RuleSet ruleSet) {
        return new HowRead(order, year, zone, columns, sheet, others, ruleSet, corrections, named);
    }

    /** The same with other text in place of that of some cells of claims. */
    HowRead with(Corrections others) {
        return new HowRead(order, year, zone, columns, sheet, identities, rules, others, named);
    }

    /** The same with other columns named. */
    HowRead naming(NamedColumns others) {
        return new HowRead(order, year, zone, others, sheet, identities, rules, corrections, named);
    }

    ParameterTimeline parameters() {
        return rules.parameters();
    }

    /** The fields that the rule set adds. */
    OwnFields fields() {
        return rules == null ? OwnFields.NONE : rules.fields();
    }

    /** The lists of the rule set. */
    RuleLists lists() {
        return rules.lists();
    }

    /** The id of the rule set. */
    String ruleSet() {
        return rules.id();
    }

    /** Whether a text is no reference, such as "n/a". */
    boolean isPlaceholder(String text) {
        return identities.isPlaceholder(text);
    }
}
