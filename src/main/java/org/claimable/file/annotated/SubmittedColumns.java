package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** The columns that claims came in, or the template's where they came in no table; one row a claim. */
interface SubmittedColumns {
    List<String> headings();

    /** The cells of a claim by its place in the cohort, as many as there are headings. */
    List<String> cells(int claim);

    static SubmittedColumns of(Evaluation evaluation) {
        Cohort cohort = evaluation.cohort();
        return cohort.table() == null
                ? OfTemplate.of(cohort, evaluation.ruleSet().fields())
                : OfTable.of(cohort.table());
    }

    /** Cells, as many as there are columns. */
    static List<String> filled(List<String> cells, int width) {
        if (cells.size() >= width) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        filled.addAll(Collections.nCopies(width - cells.size(), ""));
        return filled;
    }

    /** Those of a table; a row longer than the headings keeps its cells, below empty headings. */
    record OfTable(List<String> headings, SubmittedTable table) implements SubmittedColumns {
        static OfTable of(SubmittedTable table) {
            int width = table.rows().stream().mapToInt(List::size).max().orElse(0);
            return new OfTable(filled(table.headings(), width), table);
        }

        @Override
        public List<String> cells(int claim) {
            return filled(table.rows().get(claim), headings.size());
        }
    }

    /** Those of the template, a later one and one of the rule set only where a claim or person has it, and one for each segment of people. */
    record OfTemplate(
            Cohort cohort,
            List<ClaimField> fields,
            Map<String, Individual> people,
            SortedSet<String> segments,
            List<OwnField> own)
            implements SubmittedColumns {
        static OfTemplate of(Cohort cohort, OwnFields own) {
            Map<String, Individual> people = new HashMap<>();
            SortedSet<String> segments = new TreeSet<>();
            cohort.individuals().forEach(person -> {
                people.put(person.ref(), person);
                segments.addAll(person.segments().keySet());
            });
            List<ClaimField> fields = ClaimField.COLUMNS.stream()
                    .filter(field -> !field.isLater()
                            || cohort.claims().stream().anyMatch(claim -> Claim.said(claim, field) != null))
                    .toList();
            OfTemplate all = new OfTemplate(cohort, fields, people, segments, own.fields());
            return new OfTemplate(
                    cohort,
                    fields,
                    people,
                    segments,
                    own.fields().stream().filter(all::isSaid).toList());
        }

        private boolean isSaid(OwnField field) {
            return cohort.claims().stream()
                    .anyMatch(claim -> said(field, claim, people.get(claim.individual())) != null);
        }

        private static Object said(OwnField field, Claim claim, Individual person) {
            OwnValues values =
                    field.of() == Holder.CLAIM ? claim.fields() : person == null ? OwnValues.NONE : person.fields();
            return values.of(field.name());
        }

        @Override
        public List<String> headings() {
            List<String> headings = new ArrayList<>();
            fields.forEach(field -> headings.add(field.title()));
            own.forEach(field -> headings.add(field.title()));
            segments.forEach(segment -> headings.add("Segment: " + segment));
            return headings;
        }

        @Override
        public List<String> cells(int place) {
            Claim claim = cohort.claims().get(place);
            Individual person = people.get(claim.individual());
            List<String> cells = new ArrayList<>();
            fields.forEach(field -> cells.add(text(said(field, claim, person))));
            own.forEach(field -> cells.add(OwnField.written(said(field, claim, person))));
            segments.forEach(
                    segment -> cells.add(person == null ? "" : person.segments().getOrDefault(segment, "")));
            return cells;
        }

        private static Object said(ClaimField field, Claim claim, Individual person) {
            Object said = Claim.said(claim, field);
            return switch (field) {
                case PERSON -> said == null ? claim.placeholder() : said;
                case AGE -> person == null ? null : person.age();
                case HEADCOUNT -> claim.individual() == null ? said : null;
                case SHARE -> claim.share().stripTrailingZeros();
                case RETROSPECTIVE -> said != null && claim.evidence().kind() == EvidenceKind.RECORD ? null : said;
                default -> said;
            };
        }

        private static String text(Object said) {
            if (said instanceof EvidenceKind kind) {
                return kind.title();
            }
            if (said instanceof Boolean yes) {
                return yes ? "Yes" : "No";
            }
            return said == null ? "" : said instanceof BigDecimal number ? number.toPlainString() : said.toString();
        }
    }
}
