package org.claimable.method.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Commitments.LocalNeed;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Reading;
import org.claimable.method.report.Delivery.DeliveryLine;
import org.claimable.method.report.Delivery.DeliverySums;
import org.claimable.method.report.TotalValue.PenceSum;

/**
 * What claims come to in every reading of the method: the chosen one, those of the lowest and the highest value (the first of equal
 * ones), and all in their order; what no choice of reading can dispute; which claims depend on the choice; and in how many readings
 * each commitment is met, null without commitments.
 */
public record Readings(
        ReadingFigures chosen,
        ReadingFigures lowest,
        ReadingFigures highest,
        List<ReadingFigures> table,
        Settled settled,
        List<Dependent> depends,
        Kept kept) {
    public Readings {
        table = List.copyOf(table);
        depends = List.copyOf(depends);
    }

    /** How many claims are claimable in a reading, and their value in pounds with two decimals. */
    public record ReadingFigures(Reading reading, long claimable, BigDecimal value) {}

    /** The claims that are claimable in every reading, and the sum of each one's lowest value, in pounds with two decimals. */
    public record Settled(long claims, BigDecimal value) {}

    /** A claim by its id that is claimable in some readings and not in others, and in how many it is. */
    public record Dependent(String claim, int countsIn) {
        /** The claims that depend on the reading, in their order. */
        public static List<Dependent> of(List<Decision> decisions, List<Reading.OfClaim> readings) {
            List<Dependent> depends = new ArrayList<>();
            for (int i = 0; i < readings.size(); i++) {
                if (!readings.get(i).isSettled() && readings.get(i).countsIn() > 0) {
                    depends.add(new Dependent(
                            decisions.get(i).claim(), readings.get(i).countsIn()));
                }
            }
            return depends;
        }
    }

    /** In how many readings what was promised is met: of each outcome in the order promised, and in total, null where none was promised. */
    public record Kept(List<KeptPromise> outcomes, KeptPromise total) {
        public Kept {
            outcomes = List.copyOf(outcomes);
        }

        private static Kept of(List<Delivery> byPlace) {
            Delivery first = byPlace.get(0);
            List<KeptPromise> outcomes = IntStream.range(0, first.outcomes().size())
                    .mapToObj(i -> KeptPromise.of(
                            byPlace.stream().map(each -> each.outcomes().get(i)).toList()))
                    .toList();
            return new Kept(
                    outcomes,
                    first.total().isPromised()
                            ? KeptPromise.of(
                                    byPlace.stream().map(Delivery::total).toList())
                            : null);
        }
    }

    /** A promise of an outcome, null of a total, where and why, and in how many readings it is met; in none of these is it not known. */
    public record KeptPromise(String outcome, String name, LocalNeed need, int metIn) {
        private static KeptPromise of(List<DeliveryLine> byPlace) {
            DeliveryLine first = byPlace.get(0);
            long met = byPlace.stream().filter(each -> each.status().isMet()).count();
            return new KeptPromise(first.outcome(), first.name(), first.need(), (int) met);
        }

        public MetIn met() {
            return metIn == Reading.ALL.size() ? MetIn.ALL : metIn == 0 ? MetIn.NONE : MetIn.SOME;
        }
    }

    /** Whether a promise is met in all, some or no readings. */
    public enum MetIn {
        ALL,
        SOME,
        NONE
    }

    /** Sums while claims are added; what depends on the reading is kept only where it is asked for at the end. */
    static final class ReadingSums implements Serializable {
        private static final long serialVersionUID = 1;

        private final transient Reading chosen;
        private final Sum[] byPlace = new Sum[Reading.ALL.size()];
        private final List<DeliverySums> deliveries;
        private final Sum settled = new Sum();

        /** {@code commitments} are null where nothing was promised. */
        ReadingSums(Reading chosen, Commitments commitments, Catalogue catalogue) {
            this.chosen = chosen;
            for (int i = 0; i < byPlace.length; i++) {
                byPlace[i] = new Sum();
            }
            this.deliveries = commitments == null
                    ? List.of()
                    : Reading.ALL.stream()
                            .map(each -> new DeliverySums(commitments, catalogue))
                            .toList();
        }

        void add(Claim claim, Decision decision, Reading.OfClaim readings) {
            for (int place = 0; place < byPlace.length; place++) {
                if (readings.countsAt(place)) {
                    ClaimValue value = readings.values().get(place);
                    byPlace[place].add(value);
                    if (!deliveries.isEmpty()) {
                        deliveries.get(place).addClaimable(claim, decision.outcome(), value);
                    }
                }
            }
            if (readings.isSettled()) {
                settled.add(readings.lowest());
            }
        }

        /** Adds what another part of the cohort comes to. */
        void add(ReadingSums part) {
            for (int place = 0; place < byPlace.length; place++) {
                byPlace[place].add(part.byPlace[place]);
            }
            for (int place = 0; place < deliveries.size(); place++) {
                deliveries.get(place).add(part.deliveries.get(place));
            }
            settled.add(part.settled);
        }

        Readings readings(List<Dependent> depends) {
            List<ReadingFigures> table = Reading.ALL.stream()
                    .map(each -> byPlace[each.place()].figures(each))
                    .toList();
            Comparator<ReadingFigures> byValue = Comparator.comparing(ReadingFigures::value);
            return new Readings(
                    table.get(chosen.place()),
                    table.stream().min(byValue).orElseThrow(),
                    table.stream().sorted(byValue.reversed()).findFirst().orElseThrow(),
                    table,
                    new Settled(settled.claims, settled.value.pounds()),
                    depends,
                    deliveries.isEmpty()
                            ? null
                            : Kept.of(deliveries.stream()
                                    .map(DeliverySums::delivery)
                                    .toList()));
        }

        /** How many claims, and what they are worth. */
        private static final class Sum implements Serializable {
            private static final long serialVersionUID = 1;

            private final PenceSum value = new PenceSum();
            private long claims;

            void add(ClaimValue worth) {
                claims++;
                value.add(worth);
            }

            void add(Sum part) {
                claims += part.claims;
                value.add(part.value);
            }

            ReadingFigures figures(Reading reading) {
                return new ReadingFigures(reading, claims, value.pounds());
            }
        }
    }
}
