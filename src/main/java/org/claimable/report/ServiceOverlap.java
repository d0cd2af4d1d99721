package org.claimable.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.claimable.claim.Claim;
import org.claimable.claim.YearBasis;

/** People with claimable claims from two services or more in one year, by CO-05: how many, and those claims' worth. */
public record ServiceOverlap(int individuals, BigDecimal value) {

    /** Adds up a person at a time. */
    static final class Sums {
        private final YearBasis yearBasis;
        private final PenceSum value = new PenceSum();
        private int individuals;

        Sums(YearBasis yearBasis) {
            this.yearBasis = yearBasis;
        }

        /** Adds one person's claims. */
        void add(List<Subject> person) {
            if (isOfOneService(person)) {
                return;
            }
            List<Subject> served = person.stream()
                    .filter(subject -> subject.isClaimable() && subject.claim().service() != null)
                    .toList();
            List<Subject> overlapping = served.stream()
                    .filter(subject -> served.stream().anyMatch(other -> overlap(subject.claim(), other.claim())))
                    .toList();
            individuals += overlapping.isEmpty() ? 0 : 1;
            overlapping.stream()
                    .filter(subject -> subject.decision().value() != null)
                    .forEach(subject -> value.add(subject.decision().value().total()));
        }

        /** At once for most people: none of their claims, or all of them, are written with one service. */
        private static boolean isOfOneService(List<Subject> person) {
            String first = null;
            for (Subject subject : person) {
                String service = subject.claim().service();
                if (first != null && service != null && !service.equals(first)) {
                    return false;
                }
                first = first == null ? service : first;
            }
            return true;
        }

        private boolean overlap(Claim a, Claim b) {
            return !name(a.service()).equals(name(b.service())) && yearBasis.sameYear(a.achievedOn(), b.achievedOn());
        }

        private static String name(String service) {
            return service.strip().toLowerCase(Locale.ROOT);
        }

        ServiceOverlap overlap() {
            return new ServiceOverlap(individuals, value.pounds());
        }
    }
}
