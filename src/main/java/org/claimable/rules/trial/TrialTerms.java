package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Settings;

/** Settings and values on which made-up claims are decided, and what is particular of them in words, empty for the usual. */
record TrialTerms(Settings settings, LocalDate asOf, ValueSet values, String words) {
    /** The day of evaluation, later than every day that claims are made up on. */
    static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** A period and a day of evaluation in it, beside the usual day of a claim. */
    static final LocalDate PERIOD_FROM = LocalDate.of(2024, 4, 1);

    static final LocalDate PERIOD_TO = LocalDate.of(2025, 3, 31);
    static final LocalDate IN_PERIOD = LocalDate.of(2025, 1, 31);

    static TrialTerms usual(Catalogue catalogue) {
        return new TrialTerms(
                Settings.DEFAULT.with(Setting.RULES, RulesLevel.PUBLISHED),
                LATEST,
                values(catalogue, 100_00, false, null),
                "");
    }

    /** Under each year basis. */
    static List<TrialTerms> byYear(Catalogue catalogue) {
        TrialTerms usual = usual(catalogue);
        List<TrialTerms> terms = new ArrayList<>();
        for (YearBasis basis : YearBasis.values()) {
            terms.add(usual.with(
                    Setting.YEAR_BASIS,
                    basis,
                    basis == YearBasis.FINANCIAL
                            ? ""
                            : "years are " + basis.name().toLowerCase(Locale.ROOT)));
        }
        return terms;
    }

    /** One of each other setting that rules can ask for, and other values. */
    static List<TrialTerms> others(Catalogue catalogue, List<BigDecimal> amounts) {
        TrialTerms usual = usual(catalogue);
        List<TrialTerms> terms = new ArrayList<>(List.of(
                usual.with(Setting.RULES, RulesLevel.WITH_LEGACY, "legacy rules may refuse"),
                usual.with(Setting.RULES, RulesLevel.WITH_INFERRED, "inferred rules may refuse"),
                usual.inPeriod(),
                usual.with(Setting.DEADWEIGHT_BASIS, DeadweightBasis.COMPARISON_GROUP, "there is a comparison group"),
                usual.with(Setting.DEADWEIGHT_BASIS, DeadweightBasis.OWN_RATE, "the deadweight is the claimant's own")
                        .with(Setting.DEADWEIGHT_RATE, new BigDecimal("0.3"), null)
                        .with(Setting.DEADWEIGHT_JUSTIFICATION, "own survey", null),
                usual.valued(ofNone(), "the value set has no value"),
                usual.valued(
                        values(catalogue, 100_00, false, new BigDecimal("0.2")), "the value set states its own rates"),
                usual.valued(values(catalogue, 0, true, null), "the value set includes deadweight")));
        terms.add(usual.valued(values(catalogue, 100_00, true, null), "the value set includes deadweight")
                .with(Setting.RULES, RulesLevel.WITH_LEGACY, null));
        for (BigDecimal amount : amounts) {
            long pence = amount.movePointRight(2)
                    .abs()
                    .min(BigDecimal.valueOf(1_000_000_000_00L))
                    .longValue();
            terms.add(usual.valued(values(catalogue, pence, true, null), "it is worth %s pounds".formatted(amount)));
        }
        return terms;
    }

    /** The same with a period, and a day of evaluation in it. */
    TrialTerms inPeriod() {
        String period = "the period is April 2024 to March 2025";
        TrialTerms timed = with(Setting.FROM, PERIOD_FROM, null)
                .with(Setting.TO, PERIOD_TO, words.isEmpty() ? period : words + ", " + period);
        return new TrialTerms(timed.settings, IN_PERIOD, timed.values, timed.words);
    }

    private TrialTerms with(Setting setting, Object value, String said) {
        return new TrialTerms(settings.with(setting, value), asOf, values, said == null ? words : said);
    }

    private TrialTerms valued(ValueSet others, String said) {
        return new TrialTerms(settings, asOf, others, said);
    }

    private static ValueSet ofNone() {
        return ValueSet.of("trial", "Trial", "Invented.", false, false, Map.of(), Map.of());
    }

    private static ValueSet values(Catalogue catalogue, long pence, boolean included, BigDecimal own) {
        Map<String, OutcomeValue> values = new HashMap<>();
        Map<String, ScorePoints> points = new HashMap<>();
        for (Outcome outcome : catalogue.outcomes()) {
            values.put(outcome.code(), new OutcomeValue(pence, 0L, 0L, own));
            if (outcome.scores() != null) {
                points.put(
                        outcome.code(),
                        new ScorePoints(new TreeMap<>(Map.of(
                                outcome.scores().lowest(), 0L, outcome.scores().highest(), Math.max(1, pence)))));
            }
        }
        return ValueSet.of("trial", "Trial", "Invented.", false, included, values, points);
    }
}
