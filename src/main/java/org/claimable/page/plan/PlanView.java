package org.claimable.page.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.file.document.Days;
import org.claimable.file.document.PlanWords;
import org.claimable.file.document.Table;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.view.TableView;

/**
 * A plan as a page shows it, of all or of one provider alone. {@code until} is what the visitor wrote; {@code words} are null where
 * nothing could be worked out, and {@code mistake} then says why, null where the rules are no longer there.
 */
public record PlanView(
        String id,
        String title,
        String about,
        LocalDate asOf,
        String until,
        PlanWords words,
        String mistake,
        int number) {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    static PlanView of(String id, DecidedClaims claims, String until, Evaluation planned) {
        PlanWords words = planned == null ? null : new PlanWords(planned.plan());
        return new PlanView(id, PlanWords.TITLE, claims.title(), day(claims), until, words, null, 0);
    }

    static PlanView wrong(String id, DecidedClaims claims, String until, String mistake) {
        return new PlanView(id, PlanWords.TITLE, claims.title(), day(claims), until, null, mistake, 0);
    }

    private static LocalDate day(DecidedClaims claims) {
        return claims.evaluation().asOf();
    }

    /** What a visitor may write as the last day. */
    public String hint() {
        return "For example %s. People could be surveyed again until then. Empty: the day of the check, %s."
                .formatted(WRITTEN.format(asOf.plusMonths(1)), Days.of(asOf));
    }

    /** The same of one provider by its number, from 1. */
    PlanView ofProvider(int which) {
        List<String> providers = words == null ? List.of() : words.providers();
        if (which > providers.size()) {
            throw new NothingHereException();
        }
        String provider = providers.get(which - 1);
        String name = provider == null ? PlanWords.UNNAMED : provider;
        return new PlanView(
                id, "%s: %s".formatted(PlanWords.TITLE, name), about, asOf, until, words.of(provider), null, which);
    }

    static String provider(Evaluation planned, int which) {
        List<String> providers = planned == null ? List.of() : new PlanWords(planned.plan()).providers();
        if (which > providers.size()) {
            throw new NothingHereException();
        }
        return providers.get(which - 1);
    }

    public boolean isOfOne() {
        return number > 0;
    }

    /** What is said first: of one provider nothing of what all comes to. */
    public List<String> sentences() {
        return isOfOne() ? List.of(words.lastDay(), PlanWords.NOTICE) : words.words();
    }

    /** A provider with its number. */
    public record PlannedProvider(int number, String name) {}

    public List<PlannedProvider> providers() {
        List<PlannedProvider> providers = new ArrayList<>();
        for (String provider : words.providers()) {
            providers.add(new PlannedProvider(providers.size() + 1, provider == null ? PlanWords.UNNAMED : provider));
        }
        return providers;
    }

    /** A list of the plan with its title and what it is. */
    public record PlanPart(String title, String words, TableView table) {}

    /** The lists of the plan that have something in them. */
    public List<PlanPart> parts() {
        List<PlanPart> parts = new ArrayList<>();
        add(parts, PlanWords.STEPS, PlanWords.ABOUT_STEPS, words.steps());
        add(parts, PlanWords.DEPENDS, PlanWords.ABOUT_DEPENDS, words.depends());
        add(parts, PlanWords.NEVER, PlanWords.ABOUT_NEVER, words.never());
        return parts;
    }

    private static Table withoutProvider(Table table) {
        return table.of(table.columns().stream()
                .skip(1)
                .map(Table.Column::title)
                .filter(each -> !each.equals(PlanWords.PROVIDER))
                .toArray(String[]::new));
    }

    private void add(List<PlanPart> parts, String title, String about, Table table) {
        if (!table.rows().isEmpty()) {
            Table shown = isOfOne() ? withoutProvider(table) : table;
            parts.add(new PlanPart(title, about, TableView.plain(title, shown)));
        }
    }
}
