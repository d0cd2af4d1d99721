package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import org.claimable.report.Delivered;
import org.claimable.report.Delivery;
import org.claimable.report.DeliveryLine;
import org.claimable.report.DeliveryStatus;

/** Prints what was promised against what is claimable. */
record DeliveryTable(Delivery delivery, PrintStream out) {
    private static final String LINE = "%-38s %9s %9s %9s %16s %16s %16s  %s%n";

    void print() {
        out.printf("%n%-38s %29s %50s%n", "Delivery against commitments", "People", "Value");
        out.printf(LINE, "", "Promised", "Claimable", "Review", "Promised", "Claimable", "Review", "Status");
        delivery.outcomes().forEach(line -> print(line.name(), line));
        print("Nothing promised", delivery.notPromised());
        print("Total", delivery.total());
        if (delivery.total().claimable().withoutValue() > 0) {
            Text.wrap(
                    out,
                    "",
                    "* Claims without a value in this value set are among the people and add nothing to the value.");
        }
    }

    private void print(String title, DeliveryLine line) {
        out.printf(
                LINE,
                Text.cut(title, 38),
                line.promisedPeople() == null ? "" : "%,d".formatted(line.promisedPeople()),
                "%,d".formatted(line.claimable().people()),
                "%,d".formatted(line.review().people()),
                pounds(line.promisedValue()),
                pounds(line.claimable()),
                pounds(line.review()),
                status(line));
    }

    private static String status(DeliveryLine line) {
        if (!line.isPromised()) {
            return "";
        }
        String name = line.status().name().replace('_', ' ');
        return line.status() == DeliveryStatus.SHORT ? name + missing(line) : name;
    }

    /** How much is missing of the figures that are not reached. */
    private static String missing(DeliveryLine line) {
        String people = line.peopleDifference() != null && line.peopleDifference() < 0
                ? ", " + people(-line.peopleDifference())
                : "";
        BigDecimal difference = line.valueDifference();
        return people + (difference != null && difference.signum() < 0 ? ", " + Text.pounds(difference.negate()) : "");
    }

    private static String people(long number) {
        return number == 1 ? "1 person" : "%,d people".formatted(number);
    }

    private static String pounds(Delivered delivered) {
        return pounds(delivered.value()) + (delivered.withoutValue() > 0 ? "*" : "");
    }

    private static String pounds(BigDecimal amount) {
        return amount == null ? "" : Text.pounds(amount);
    }
}
