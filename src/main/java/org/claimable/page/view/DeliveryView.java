package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.file.document.Promise;
import org.claimable.file.document.Table;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.claim.Commitments.LocalNeed;
import org.claimable.method.report.Delivery;
import org.claimable.method.report.Delivery.Delivered;
import org.claimable.method.report.Delivery.DeliveryLine;
import org.claimable.method.report.Delivery.DeliveryStatus;
import org.claimable.method.report.Grouped;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.Facet;

/** What was promised against what was delivered, outcome by outcome; {@code addresses} gives the address of some claims. */
public record DeliveryView(Delivery delivery, Function<ClaimsQuery, String> addresses) {
    private static final double WHOLE = 100;

    /**
     * An outcome, all outcomes of which nothing was promised, or the total; {@code status}, {@code tag} and {@code why} are
     * null where nothing was promised; {@code need} says why it was, null where that is not said.
     */
    public record DeliveryRow(
            String title, String status, String tag, String why, String need, List<Measure> measures) {}

    /** People or value of a row; widths are percentages of what was promised, null where that is nothing. */
    public record Measure(
            String title,
            String promised,
            Linked claimable,
            Linked review,
            String difference,
            String claimableWidth,
            String reviewWidth) {}

    private Promise promise() {
        return new Promise(delivery);
    }

    public List<DeliveryRow> rows() {
        return promise().lines().stream()
                .map(each -> row(each.title(), each.line(), claims(each.line())))
                .toList();
    }

    /**
     * The claims of an outcome, in its space where it has one; all for the total; null for outcomes of which nothing was promised, and where
     * another line has some of those claims.
     */
    private ClaimsQuery claims(DeliveryLine line) {
        if (line.outcome() == null) {
            return line.equals(delivery.total()) ? ClaimsQuery.ALL : null;
        }
        boolean shared = delivery.outcomes().stream()
                .anyMatch(each -> each.outcome().equals(line.outcome()) && isWithin(each.need(), line.need()));
        ClaimsQuery query = ClaimsQuery.of(Facet.of(Breakdown.OUTCOME), line.outcome());
        return shared ? null : in(line.need(), query);
    }

    private static ClaimsQuery in(LocalNeed need, ClaimsQuery all) {
        ClaimsQuery query = need.space() == null ? all : all.and(Facet.of(Breakdown.SPACE), spaceOf(need));
        return need.organisation() == null
                ? query
                : query.and(Facet.PROVIDER, Grouped.key(Breakdown.PROVIDER, need.organisation()));
    }

    /** Whether a promise of the same outcome is of a part of where another is. */
    private static boolean isWithin(LocalNeed part, LocalNeed whole) {
        return part.space() != null
                && (whole.space() == null
                        || whole.organisation() == null
                                && part.organisation() != null
                                && spaceOf(part).equals(spaceOf(whole)));
    }

    private static String spaceOf(LocalNeed need) {
        return Grouped.key(Breakdown.SPACE, need.space());
    }

    private static boolean has(Delivered delivered) {
        return delivered.people() > 0;
    }

    private DeliveryRow row(String title, DeliveryLine line, ClaimsQuery claims) {
        DeliveryStatus status = line.status();
        return new DeliveryRow(
                title,
                status == null ? null : Promise.of(status),
                status == null ? null : TagColour.of(status),
                status == null ? null : Promise.why(line),
                Promise.need(line.need()),
                List.of(people(line, claims), value(line, claims)));
    }

    private Measure people(DeliveryLine line, ClaimsQuery claims) {
        BigDecimal promised = line.promisedPeople() == null ? null : BigDecimal.valueOf(line.promisedPeople());
        return new Measure(
                "People",
                promised == null ? "–" : Count.of(line.promisedPeople()),
                linked(Count.of(line.claimable().people()), line.claimable(), claims, "CLAIMABLE"),
                linked(Count.of(line.review().people()), line.review(), claims, "REVIEW"),
                line.peopleDifference() == null ? "–" : Promise.difference(line.peopleDifference()),
                claimableBar(promised, BigDecimal.valueOf(line.claimable().people())),
                reviewBar(
                        promised,
                        BigDecimal.valueOf(line.claimable().people()),
                        BigDecimal.valueOf(line.review().people())));
    }

    private Measure value(DeliveryLine line, ClaimsQuery claims) {
        BigDecimal promised = line.promisedValue();
        return new Measure(
                "Value",
                promised == null ? "–" : Money.pounds(promised),
                linked(pounds(line.claimable()), line.claimable(), claims, "CLAIMABLE"),
                linked(pounds(line.review()), line.review(), claims, "REVIEW"),
                valueDifference(line),
                claimableBar(promised, line.claimable().value()),
                reviewBar(promised, line.claimable().value(), line.review().value()));
    }

    private static String valueDifference(DeliveryLine line) {
        if (line.promisedValue() == null) {
            return "–";
        }
        return line.valueDifference() == null ? "not known" : Promise.difference(line.valueDifference());
    }

    private static String pounds(Delivered delivered) {
        return Money.pounds(delivered.value()) + (delivered.withoutValue() > 0 ? Table.UNPRICED : "");
    }

    private Linked linked(String words, Delivered delivered, ClaimsQuery claims, String verdict) {
        boolean isListed = claims != null && has(delivered);
        return new Linked(words, isListed ? addresses.apply(claims.and(Facet.VERDICT, verdict)) : null);
    }

    /** How the promise stands, in a sentence or two. */
    public String words() {
        return promise().words();
    }

    public List<String> notes() {
        return promise().notes();
    }

    /** The length of what is claimable in a bar whose whole length was promised, in percent; null where nothing was. */
    private static String claimableBar(BigDecimal promised, BigDecimal claimable) {
        return promised == null ? null : percent(part(promised, claimable));
    }

    /** What review could add, as far as the bar has room. */
    private static String reviewBar(BigDecimal promised, BigDecimal claimable, BigDecimal review) {
        return promised == null ? null : percent(Math.min(part(promised, review), WHOLE - part(promised, claimable)));
    }

    private static double part(BigDecimal promised, BigDecimal of) {
        return Math.max(0, Math.min(WHOLE, of.doubleValue() / promised.doubleValue() * WHOLE));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part);
    }
}
