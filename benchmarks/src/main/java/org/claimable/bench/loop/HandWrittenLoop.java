package org.claimable.bench.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bench.tables.RuleTables;

/** Decides the claims of one person after another. Of conflicts it knows those in which two claims hang together, no more. */
public final class HandWrittenLoop {
    private final Settings settings;
    private final Eligibility eligibility;
    private final Outcomes outcomes;

    public HandWrittenLoop(RuleTables tables, Settings settings) {
        this.settings = settings;
        this.eligibility = new Eligibility(settings);
        this.outcomes = new Outcomes(tables);
    }

    /** What a claim is worth, in pence; null without a value. */
    public Long total(Claim claim) {
        Judged judged = new Judged(outcomes.find(claim.outcome));
        Worth.price(claim, judged);
        return judged.isPriced ? judged.total : null;
    }

    /** Decides each claim of a person. */
    public void decide(Person person) {
        List<Claim> open = new ArrayList<>(person.claims.size());
        for (Claim claim : person.claims) {
            Judged judged = new Judged(outcomes.find(claim.outcome));
            claim.judged = judged;
            eligibility.judge(claim, judged, person);
            Worth.price(claim, judged);
            if (judged.isOpen()) {
                open.add(claim);
            }
        }
        if (!person.counted.isEmpty()) {
            open.forEach(claim -> person.counted.forEach(entry -> strike(claim, entry)));
        }
        if (open.size() > 1) {
            repeats(open);
            conflicts(open);
        }
        open.stream().filter(claim -> claim.judged.isOpen()).forEach(claim -> claim.judged.verdict = "CLAIMABLE");
    }

    private void strike(Claim claim, Counted entry) {
        Outcome other = outcomes.find(entry.outcome());
        if (claim.year() != Days.financialYear(entry.achievedOn())) {
            return;
        }
        String clash = claim.judged.outcome == other ? "COUNTED_BEFORE" : clash(claim.judged.outcome, other);
        if (clash != null) {
            claim.judged.refuse(clash, other, entry);
        }
    }

    private void repeats(List<Claim> open) {
        Map<String, Claim> first = new HashMap<>();
        for (Claim claim : open) {
            if (claim.judged.isOpen()) {
                first.merge(key(claim), claim, (one, later) -> later.achievedOn < one.achievedOn ? later : one);
            }
        }
        for (Claim claim : open) {
            Claim stays = first.get(key(claim));
            if (claim.judged.isOpen() && stays != claim) {
                claim.judged.refuse(
                        claim.isOfOtherProvider(stays) ? "COUNTED_BY_ANOTHER_PROVIDER" : "COUNTED_THIS_YEAR", stays);
            }
        }
    }

    private static String key(Claim claim) {
        return claim.judged.outcome.row.code() + claim.year();
    }

    private void conflicts(List<Claim> open) {
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                Claim one = open.get(i);
                Claim other = open.get(j);
                if (one.judged.isOpen() && other.judged.isOpen() && one.year() == other.year()) {
                    String clash = clash(one.judged.outcome, other.judged.outcome);
                    if (clash != null) {
                        boolean otherStays = other.judged.total > one.judged.total;
                        (otherStays ? one : other).judged.refuse(clash, otherStays ? other : one);
                    }
                }
            }
        }
    }

    /** Why two outcomes are not both claimed, null where they are. */
    private String clash(Outcome one, Outcome other) {
        if (one.isPairedWith(other, settings.level())) {
            return "INCOMPATIBLE_OUTCOME";
        }
        return one.isOfOtherBank(other) ? "OTHER_BANK" : null;
    }
}
