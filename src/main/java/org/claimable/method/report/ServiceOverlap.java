package org.claimable.method.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Claim;
import org.claimable.method.report.TotalValue.PenceSum;

/** People with claimable claims from two services or more in one year, by CO-05: how many, and those claims' worth. */
public record ServiceOverlap(int individuals, BigDecimal value) {

    /** Adds up a person at a time. */
    static final class Sums implements Serializable {
        private static final long serialVersionUID = 1;

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
            List<Subject> served = new ArrayList<>(person.size());
            for (Subject subject : person) {
                if (subject.isClaimable() && subject.claim().service() != null) {
                    served.add(subject);
                }
            }
            boolean any = false;
            for (Subject subject : served) {
                if (overlapsAny(subject, served)) {
                    any = true;
                    value.add(subject.decision().value());
                }
            }
            individuals += any ? 1 : 0;
        }

        /** Adds what another part of the cohort comes to. */
        void add(Sums part) {
            value.add(part.value);
            individuals = Math.addExact(individuals, part.individuals);
        }

        private boolean overlapsAny(Subject subject, List<Subject> served) {
            for (Subject other : served) {
                if (overlap(subject.claim(), other.claim())) {
                    return true;
                }
            }
            return false;
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
            return !service(a).equals(service(b)) && yearBasis.sameYear(a.achievedOn(), b.achievedOn());
        }

        /** As it is compared. */
        private static String service(Claim claim) {
            return claim.texts().compared().of(ClaimField.SERVICE);
        }

        ServiceOverlap overlap() {
            return new ServiceOverlap(individuals, value.pounds());
        }
    }
}
