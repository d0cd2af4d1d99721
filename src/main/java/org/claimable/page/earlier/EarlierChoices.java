package org.claimable.page.earlier;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.EarlierWords;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.PreviousKind;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.Settings;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.OtherChoices;
import org.claimable.page.check.Submission;
import org.claimable.page.claims.DecidedClaims;

/**
 * The choices of the latest earlier check that a check does not share, and the period that follows its own; {@code period} is null where the
 * check has one already, or it is not known which follows.
 */
public record EarlierChoices(EarlierCheck check, List<Setting> settings, Settings now, Settings.Period period) {
    /** Those that a check may still take over; null where there are none. */
    static EarlierChoices of(DecidedClaims claims) {
        Evaluation evaluation = claims.evaluation();
        Cohort cohort = evaluation.cohort();
        List<EarlierCheck> checks = cohort.earlier().checks();
        if (checks.isEmpty()) {
            return null;
        }
        EarlierCheck latest = checks.get(checks.size() - 1);
        OtherChoices other = claims.summary().otherChoices().stream()
                .filter(each -> each.check() == latest)
                .findFirst()
                .orElse(null);
        boolean onTop = cohort.earlier().kind() == PreviousKind.ON_TOP;
        Settings.Period following =
                onTop && cohort.period().equals(Settings.Period.OPEN) ? following(latest.period()) : null;
        return other == null && following == null
                ? null
                : new EarlierChoices(
                        latest,
                        other == null ? List.of() : other.settings(),
                        other == null ? cohort.settings() : other.now(),
                        following);
    }

    /** The period as long as another that follows it, null where that has no end. */
    static Settings.Period following(Settings.Period period) {
        if (period.from() == null || period.to() == null) {
            return null;
        }
        LocalDate from = period.to().plusDays(1);
        Period length = Period.between(period.from(), from);
        return new Settings.Period(from, from.plus(length).minusDays(1));
    }

    /** A choice: what it is called, what it was then, and what it is now. */
    public record ChoiceRow(String title, String then, String now) {}

    public List<ChoiceRow> rows() {
        List<ChoiceRow> rows = new ArrayList<>();
        settings.forEach(each -> rows.add(new ChoiceRow(
                EarlierWords.title(each), EarlierWords.said(each, check.choices()), EarlierWords.said(each, now))));
        if (period != null) {
            rows.add(new ChoiceRow(
                    "Period",
                    "%s, so %s would follow"
                            .formatted(EarlierWords.period(check.period()), EarlierWords.period(period)),
                    "not limited"));
        }
        return rows;
    }

    /** What was sent, with these choices. */
    Submission takenBy(Submission sent) {
        Submission taken = sent;
        for (Setting each : settings) {
            Object value = check.chosen(each);
            taken = taken.choosing(each.title(), value instanceof Choice choice ? choice.name() : value.toString());
        }
        if (period != null) {
            taken = taken.choosing(Setting.FROM.title(), period.from().toString());
            taken = taken.choosing(Setting.TO.title(), period.to().toString());
        }
        return taken;
    }
}
