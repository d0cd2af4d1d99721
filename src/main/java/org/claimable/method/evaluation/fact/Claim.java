package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.method.bank.Outcome;
import org.claimable.method.claim.Individual;
import org.claimable.method.evaluation.fact.Word.Given;
import org.claimable.method.evaluation.fact.Word.OpenChoice;
import org.claimable.method.rulebook.Parameters;

/**
 * A claim as rules see it: its outcome resolved (null where it is not known, with the {@code nearest} known one, empty where none
 * is near), its evidence held against the outcome, the parameters of its date, and its worth (null without a value).
 * {@code position} is its place in the request.
 */
public record Claim(
        int position,
        org.claimable.method.claim.Claim submitted,
        Individual person,
        Outcome outcome,
        String nearest,
        EvidenceFact evidence,
        Parameters parameters,
        Terms terms,
        Worth worth)
        implements ClaimedOutcome, ClaimedWorth {

    /** A claim with its evidence held against its outcome, and its worth by the movement that the evidence shows. */
    public static Claim of(
            int position,
            org.claimable.method.claim.Claim submitted,
            Individual person,
            Outcome outcome,
            String nearest,
            Parameters parameters,
            Terms terms,
            Worth worth) {
        EvidenceFact evidence = new EvidenceFact(submitted.evidence(), outcome);
        Worth shown = worth == null ? null : worth.between(evidence);
        return new Claim(position, submitted, person, outcome, nearest, evidence, parameters, terms, shown);
    }

    @Override
    @Word(value = "its evidence", said = true)
    public EvidenceFact evidence() {
        return evidence;
    }

    @Override
    @Word(value = "the parameters in force on the day it was achieved", said = true)
    public Parameters parameters() {
        return parameters;
    }

    @Override
    @Word(value = "what holds for the whole check", said = true)
    public Terms terms() {
        return terms;
    }

    @Override
    @Word(value = "the outcome", said = true)
    public Outcome outcome() {
        return outcome;
    }

    @Word(value = "the claim’s id", example = "id startsWith \"RV-\"", reads = "id")
    public String id() {
        return submitted.id();
    }

    @Word(value = "the day it was achieved", example = "achievedOn <= terms.asOf", reads = "achievedOn")
    public LocalDate achievedOn() {
        return submitted.achievedOn();
    }

    @Word(value = "it was achieved outside the period that is checked", reads = "achievedOn")
    public boolean isOutsidePeriod() {
        return !terms.period().contains(achievedOn());
    }

    @Word(value = "it was achieved on a day or later", example = "isOnOrAfter( \"2025-04-01\" )", reads = "achievedOn")
    public boolean isOnOrAfter(@Day String day) {
        return !achievedOn().isBefore(LocalDate.parse(day));
    }

    @Word(
            value = "it was achieved on a day or earlier",
            example = "isOnOrBefore( \"2026-03-31\" )",
            reads = "achievedOn")
    public boolean isOnOrBefore(@Day String day) {
        return !achievedOn().isAfter(LocalDate.parse(day));
    }

    @Word(
            value = "the counting year, as answers write it",
            example = "year == \"2025/26\"",
            reads = "achievedOn",
            dependsOn = OpenChoice.YEAR_BASIS)
    public String year() {
        return terms.year(achievedOn());
    }

    @Word(value = "the person’s age is known", reads = "person/age", given = Given.HOLDS)
    public boolean isAgeKnown() {
        return person != null && person.age() != null;
    }

    @Word(
            value = "the person’s age in years when it was achieved",
            blank = true,
            example = "age >= 18",
            reads = "person/age")
    public Integer age() {
        return person == null ? null : person.age();
    }

    @Word(
            value = "what a segment says of the person",
            blank = true,
            example = "segment( \"tenure\" ) == \"social rent\"",
            reads = "person/segments")
    public String segment(String name) {
        return person == null ? null : person.segments().get(name);
    }

    @Word(value = "no person is named", reads = "individual", given = Given.FAILS)
    public boolean isUntracked() {
        return submitted.individual() == null;
    }

    @Word(
            value = "the reference to the person",
            name = "person",
            blank = true,
            example = "person startsWith \"RV\"",
            reads = "individual")
    public String personReference() {
        return submitted.individual();
    }

    @Word(value = "what stands in place of a reference to the person, such as n/a", blank = true, reads = "individual")
    public String placeholder() {
        return submitted.placeholder();
    }

    @Word(value = "the people that it is claimed for", example = "headcount > 100", reads = "headcount")
    public int headcount() {
        return submitted.headcount();
    }

    @Word(
            value = "the share of the activity that this contract claims, over 0 up to 1",
            example = "share < 0.5",
            reads = "share")
    public BigDecimal share() {
        return submitted.share();
    }

    @Word(value = "only a share of the activity is claimed by this contract", reads = "share")
    public boolean isShared() {
        return share().compareTo(BigDecimal.ONE) < 0;
    }

    @Word(value = "the year of the outcome, counted from 1", example = "sustainedYear > 1", reads = "sustainedYear")
    public int sustainedYear() {
        return submitted.sustainedYear();
    }

    @Word(value = "the service", blank = true, example = "service == \"Job club\"", reads = "service")
    public String service() {
        return submitted.service();
    }

    @Word(value = "the provider", blank = true, example = "provider isIn \"contract-providers\"", reads = "provider")
    public String provider() {
        return submitted.provider();
    }

    @Word(
            value = "the place where the activity took place",
            blank = true,
            example = "space == \"Mill Lane hub\"",
            reads = "space")
    public String space() {
        return submitted.space();
    }

    /** What the claim, or else its person, says in a field that the rule set adds; null where it is blank. */
    private Object field(String name) {
        Object said = submitted.fields().of(name);
        return said == null && person != null ? person.fields().of(name) : said;
    }

    public String fieldText(String name) {
        return (String) field(name);
    }

    public BigDecimal fieldNumber(String name) {
        return (BigDecimal) field(name);
    }

    public LocalDate fieldDay(String name) {
        return (LocalDate) field(name);
    }

    public Boolean fieldYesNo(String name) {
        return (Boolean) field(name);
    }

    @Word(value = "what messages say of it", said = true)
    public ClaimWords words() {
        return new ClaimWords(this);
    }
}
