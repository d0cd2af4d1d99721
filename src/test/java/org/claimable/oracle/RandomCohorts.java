package org.claimable.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random valid requests, and a value set for each: cohort and value set of one seed go together. */
public final class RandomCohorts {
    private final Catalogue catalogue;

    public RandomCohorts(Path rulesFolder) {
        catalogue = new Catalogue(rulesFolder);
    }

    /** A request with {@code asOf} but no {@code valueSet}, to be evaluated by the value set of the same seed. */
    public ObjectNode cohort(long seed) {
        Dice dice = new Dice(seed);
        RandomDates dates = new RandomDates(dice, catalogue.incompatibilities());
        RandomOutcomes outcomes = new RandomOutcomes(dice, catalogue);
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("reference", "Random cohort " + seed);
        request.put("asOf", dates.asOf().toString());
        addPeriod(request, dice, dates);
        addOptions(request, dice);
        addDeadweight(request, dice, RandomValueSets.includesDeadweight(seed));
        if (dice.chance(0.5)) {
            request.put("budget", new BigDecimal(dice.oneOf("0.01", "1000", "61256.00", "333.33")));
        }
        People people = new People(catalogue.references(), Terms.of(request).foldsReferences());
        RandomNames names = new RandomNames(dice, people);
        RandomPeople individuals = new RandomPeople(dice, names);
        individuals.addTo(request);
        new RandomClaims(dice, catalogue, dates, outcomes, names).addTo(request);
        individuals.addPreviouslyCounted(request, dates, outcomes);
        return request;
    }

    /** A value set in the shape of an inline one. */
    public ObjectNode valueSet(long seed) {
        return new RandomValueSets(catalogue).valueSet(seed);
    }

    private static void addPeriod(ObjectNode request, Dice dice, RandomDates dates) {
        if (dice.chance(0.7)) {
            return;
        }
        ObjectNode period = request.putObject("period");
        LocalDate one = dates.day();
        LocalDate other = dice.chance(0.7) ? one.plusMonths(12).minusDays(1) : dates.day();
        if (dice.chance(0.8)) {
            period.put("from", (one.isBefore(other) ? one : other).toString());
        }
        if (dice.chance(0.8)) {
            period.put("to", (one.isBefore(other) ? other : one).toString());
        }
    }

    private static void addOptions(ObjectNode request, Dice dice) {
        if (dice.chance(0.1)) {
            return;
        }
        ObjectNode options = request.putObject("options");
        if (dice.chance(0.8)) {
            options.put("yearBasis", dice.oneOf("FINANCIAL", "CALENDAR", "ROLLING"));
        }
        if (dice.chance(0.8)) {
            options.put("conflictPolicy", dice.oneOf("HIGHEST_VALUE", "LOWEST_VALUE", "SUBMITTED_ORDER"));
        }
        if (dice.chance(0.5)) {
            options.put("references", dice.oneOf("AS_WRITTEN", "FOLDED", "FOLDED", "FOLDED"));
        }
        if (dice.chance(0.9)) {
            options.put("rules", dice.oneOf("PUBLISHED", "WITH_LEGACY", "WITH_INFERRED", "WITH_INFERRED"));
        }
    }

    private static void addDeadweight(ObjectNode request, Dice dice, boolean included) {
        if (dice.chance(0.5)) {
            return;
        }
        String basis = included ? "DEFAULT" : dice.oneOf("DEFAULT", "COMPARISON_GROUP", "OWN_RATE", "OWN_RATE");
        ObjectNode deadweight = request.putObject("deadweight").put("basis", basis);
        if (basis.equals("OWN_RATE")) {
            deadweight.put("rate", new BigDecimal(dice.oneOf("0", "0.1", "0.125", "0.333", "1")));
            deadweight.put("justification", "Follow-up of people who were not served");
        }
    }
}
