package org.claimable.bench.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.claimable.bench.loop.Days;
import org.claimable.bench.loop.LineReader;
import org.claimable.bench.loop.Person;
import org.claimable.bench.loop.Settings;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;

/** The service's cohort of the claims that the yardstick read. */
final class CohortOf {
    private final List<Individual> individuals = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<PreviouslyCounted> counted = new ArrayList<>();

    private CohortOf() {}

    /** All the people that a reader has. */
    static Cohort people(LineReader reader) {
        CohortOf cohort = new CohortOf();
        for (Person person = reader.next(); person != null; person = reader.next()) {
            cohort.add(person);
        }
        return cohort.under(reader.settings());
    }

    private void add(Person person) {
        String ref = person.individual();
        if (ref != null) {
            individuals.add(
                    new Individual(ref, person.age() < 0 ? null : person.age(), new TreeMap<>(person.segments())));
        }
        person.claims().forEach(claim -> claims.add(claim(claim, ref)));
        person.counted()
                .forEach(entry -> counted.add(
                        new PreviouslyCounted(ref, entry.outcome(), Days.date(entry.achievedOn()), entry.reference())));
    }

    private static Claim claim(org.claimable.bench.loop.Claim claim, String ref) {
        return new Claim(
                claim.id(),
                ref,
                claim.outcome(),
                Days.date(claim.achievedOn()),
                claim.headcount(),
                BigDecimal.valueOf(claim.share(), 4).stripTrailingZeros(),
                claim.sustainedYear(),
                ClaimTexts.of(text -> text == ClaimField.SERVICE ? claim.service() : claim.provider()),
                claim.evidence() == null ? null : evidence(claim.evidence()));
    }

    private static Evidence evidence(org.claimable.bench.loop.Evidence evidence) {
        return new Evidence(
                EvidenceKind.valueOf(evidence.kind().toUpperCase(Locale.ROOT)),
                evidence.reference(),
                Days.date(evidence.from()),
                Days.date(evidence.to()),
                evidence.sessions() < 0 ? null : evidence.sessions(),
                evidence.before(),
                evidence.after(),
                evidence.scoreBefore(),
                evidence.scoreAfter(),
                Days.date(evidence.beforeOn()),
                Days.date(evidence.afterOn()),
                evidence.isRetrospective());
    }

    private Cohort under(Settings settings) {
        return new Cohort(
                org.claimable.method.claim.Settings.DEFAULT
                        .with(Setting.FROM, Days.date(settings.from()))
                        .with(Setting.TO, Days.date(settings.to()))
                        .with(Setting.RULES, RulesLevel.values()[settings.level()])
                        .with(Setting.VALUE_SET, "example-values")
                        .with(Setting.AS_OF, Days.date(settings.asOf())),
                individuals,
                claims,
                counted);
    }
}
