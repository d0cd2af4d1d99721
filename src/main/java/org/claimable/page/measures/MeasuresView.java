package org.claimable.page.measures;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.file.document.MeasureHeadline;
import org.claimable.file.document.MeasureTables;
import org.claimable.file.document.MeasureView;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Column;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.Measured.CompletenessRow;
import org.claimable.method.measure.Measured.MeasureCaveat;
import org.claimable.method.measure.Measured.SpaceTotals;
import org.claimable.method.measure.Measured.TargetStatus;
import org.claimable.page.view.TableView;
import org.claimable.page.view.TagColour;

/** What figures come to, or those of one organisation or space, as the page shows it: words and tables, within what a page can hold. */
public final class MeasuresView {
    private static final int MOST_GROUPS = 60;
    private static final int MOST_ROWS = 200;
    private static final List<String> LEFT_OUT_ON_PAPER = List.of("How it is put together", "Spaces");

    private final KeptMeasures kept;
    private final Answered answered;
    private final Narrowing narrowing;
    private final MeasureCatalogue catalogue;
    private final MeasureTables tables;
    private final Map<MeasureView, Table> made = new EnumMap<>(MeasureView.class);
    private final List<MeasureByMonth> months;

    /** Everything that is kept. */
    MeasuresView(KeptMeasures kept) {
        this(kept, kept.answered(), null);
    }

    /** What is kept, narrowed. */
    MeasuresView(KeptMeasures kept, Answered answered, Narrowing narrowing) {
        this.kept = kept;
        this.answered = answered;
        this.narrowing = narrowing;
        this.catalogue = answered.ruleSet().measures();
        this.tables = new MeasureTables(answered.measured(), catalogue);
        this.months = MeasureByMonth.of(answered.measured(), catalogue, tables);
    }

    private Table table(MeasureView view) {
        return made.computeIfAbsent(view, tables::of);
    }

    public String id() {
        return kept.id();
    }

    public String title() {
        return kept.name();
    }

    /** The organisation or space that is shown alone, null for all. */
    public String narrowedTo() {
        return narrowing == null ? null : narrowing.name();
    }

    /** What the page is called: what it is, and of what. */
    public String heading() {
        return "%s: %s".formatted(MeasureView.TITLE, narrowing == null ? title() : narrowing.name());
    }

    public List<Fact> headline() {
        return MeasureHeadline.of(answered.measured());
    }

    /** What limits it, a sentence each. */
    public List<String> limits() {
        return answered.measured().caveats().stream()
                .map(MeasureCaveat::message)
                .toList();
    }

    public List<Fact> howMade() {
        return HowDecided.of(answered);
    }

    /** The names of the files that it was made of. */
    public List<String> files() {
        return kept.sent().names();
    }

    /** How the tables were read, a sentence each with its place. */
    public List<String> notes() {
        return kept.notes().stream()
                .map(each -> "%s: %s".formatted(MeasuresForm.shown(each.place()), each.message()))
                .toList();
    }

    /** A view as a table of the page: at most so many rows, and how many are left out. */
    public record Shown(MeasureView view, TableView table, int leftOut) {}

    private Shown shown(MeasureView view) {
        Table table = table(view);
        return table.rows().isEmpty() ? null : shown(view, view.title(), table);
    }

    private static Shown shown(MeasureView view, String label, Table table) {
        Table first = new Table(
                table.columns(), table.rows().stream().limit(MOST_ROWS).toList());
        return new Shown(
                view,
                TableView.plain(label, first),
                table.rows().size() - first.rows().size());
    }

    public Shown totals() {
        return shown(MeasureView.TOTALS);
    }

    /** The totals in fewer columns, for paper. */
    public TableView briefTotals() {
        Table table = table(MeasureView.TOTALS);
        String[] titles = table.columns().stream()
                .skip(1)
                .map(Column::title)
                .filter(each -> !LEFT_OUT_ON_PAPER.contains(each))
                .toArray(String[]::new);
        return TableView.plain(MeasureView.TOTALS.title(), table.of(titles));
    }

    public Shown targets() {
        return shown(MeasureView.TARGETS);
    }

    /** The class of the tag of a status in the words of the table; null for what is none. */
    public String tag(String words) {
        return Stream.of(TargetStatus.values())
                .filter(each -> each.title().equals(words))
                .findFirst()
                .map(TagColour::of)
                .orElse(null);
    }

    public Shown estimates() {
        return shown(MeasureView.ESTIMATES);
    }

    /** How much of the population is covered, in a sentence. */
    public String coverage() {
        return tables.coverage();
    }

    /** What is further to be known: what took no part, what is not shown, and on which norm each limit rests. */
    public List<Shown> others() {
        return Stream.of(MeasureView.SUPERSEDED, MeasureView.HIDDEN, MeasureView.CAVEATS)
                .map(this::shown)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether anything is said of the same organisations. */
    public boolean hasPanels() {
        return !table(MeasureView.SAME_ORGANISATIONS).rows().isEmpty();
    }

    /** What is known of each space that is shown alone, such as its budget. */
    public List<String> spaceFacts() {
        return narrowing == null
                ? List.of()
                : MeasureGroup.of(table(MeasureView.BY_SPACE)).stream()
                        .filter(each -> each.facts() != null)
                        .map(each -> "%s: %s".formatted(each.title(), each.facts()))
                        .toList();
    }

    /** The months that are missing, for each organisation and measure; null where none is. */
    public Shown missing() {
        Table missing = tables.missing();
        if (missing.rows().isEmpty()) {
            return null;
        }
        String label = missing.columns().get(missing.columns().size() - 1).title();
        return shown(MeasureView.COMPLETENESS, label, missing);
    }

    public List<MeasureByMonth> months() {
        return months;
    }

    /** Whether months that were reported together are drawn. */
    public boolean hasSpans() {
        return months.stream().anyMatch(each -> each.chart().hasSpans());
    }

    /** Whether bars go on to what there are at most. */
    public boolean hasBounds() {
        return months.stream().anyMatch(each -> each.chart().hasBounds());
    }

    /** A view in groups, as many as the page holds, and how many are left out. */
    public record Grouped(MeasureView view, String id, List<MeasureGroup> groups, int leftOut) {}

    /** By pillar, organisation and space, each where there is something. */
    public List<Grouped> groups() {
        return Stream.of(MeasureView.BY_PILLAR, MeasureView.BY_SPACE, MeasureView.BY_ORGANISATION)
                .map(this::grouped)
                .filter(each -> !each.groups().isEmpty())
                .toList();
    }

    private Grouped grouped(MeasureView view) {
        List<MeasureGroup> groups = MeasureGroup.of(table(view));
        return new Grouped(
                view,
                view.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                groups.stream().limit(MOST_GROUPS).toList(),
                Math.max(0, groups.size() - MOST_GROUPS));
    }

    /** The organisations, as many as the page holds; none where organisations are not shown. */
    public List<CompletenessView> completeness() {
        List<CompletenessRow> rows = answered.measured().completeness();
        return rows == null
                ? List.of()
                : CompletenessView.of(rows, catalogue).stream()
                        .limit(MOST_GROUPS)
                        .toList();
    }

    /** How many organisations of the completeness are left out. */
    public int completenessLeftOut() {
        List<CompletenessRow> rows = answered.measured().completeness();
        long all = rows == null
                ? 0
                : rows.stream().map(CompletenessRow::organisation).distinct().count();
        return (int) Math.max(0, all - MOST_GROUPS);
    }

    /** The organisations that can be shown alone, each with its named spaces; none in what is for passing on. */
    public Map<String, List<String>> places() {
        List<SpaceTotals> spaces = kept.answered().measured().bySpace();
        return spaces == null
                ? Map.of()
                : spaces.stream()
                        .filter(each -> !each.totals().isEmpty())
                        .collect(Collectors.groupingBy(
                                SpaceTotals::organisation,
                                LinkedHashMap::new,
                                Collectors.filtering(
                                        each -> each.space() != null,
                                        Collectors.mapping(SpaceTotals::space, Collectors.toList()))));
    }
}
