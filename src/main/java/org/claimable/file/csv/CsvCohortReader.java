package org.claimable.file.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.bank.EvidenceKind;
import org.claimable.claim.Claim;
import org.claimable.claim.Evidence;
import org.claimable.claim.Individual;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations;

/** Reads claims from a CSV table, one row a claim, noting all that is wrong with its row and column. */
public final class CsvCohortReader {
    private final Violations violations = new Violations();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Individual> individuals = new LinkedHashMap<>();
    private final Map<String, Long> rowOfIndividual = new HashMap<>();
    private final Map<String, Long> rowOfClaim = new HashMap<>();

    private CsvCohortReader() {}

    /** The claims of a table and the people that its rows describe. */
    public record Claims(List<Claim> claims, List<Individual> individuals) {}

    /**
     * The claims in the bytes of a CSV file in UTF-8, with or without a byte order mark.
     *
     * @throws MalformedCohortException where it cannot be read as such a table
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong in its cells
     */
    public static Claims read(byte[] content) {
        CsvCohortReader reader = new CsvCohortReader();
        reader.readTable(decoded(content));
        if (reader.claims.isEmpty() && !reader.violations.any()) {
            reader.violations.add("row 2", "MISSING", "There is no claim below the headings. Add one row a claim.");
        }
        reader.violations.failIfAny();
        return new Claims(reader.claims, List.copyOf(reader.individuals.values()));
    }

    private static String decoded(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            String before = new String(content, 0, firstWrong(content), StandardCharsets.UTF_8);
            throw new MalformedCohortException("The file is not in UTF-8: see line %d. Save it as \"CSV UTF-8\"."
                    .formatted(before.chars().filter(letter -> letter == '\n').count() + 1));
        }
    }

    private static int firstWrong(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        StandardCharsets.UTF_8.newDecoder().decode(buffer, java.nio.CharBuffer.allocate(content.length + 1), true);
        return buffer.position();
    }

    private void readTable(String text) {
        Columns columns = null;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                if (columns == null) {
                    columns = new Columns(row.getFields(), violations);
                    if (violations.any()) {
                        return;
                    }
                } else {
                    read(new Cells(row.getStartingLineNumber(), row.getFields(), columns, violations), columns);
                }
            }
        } catch (CsvParseException | java.io.IOException wrong) {
            throw new MalformedCohortException("This is not a CSV table: %s".formatted(wrong.getMessage()));
        }
        if (columns == null) {
            throw new MalformedCohortException("The file is empty. Its first row must hold the headings.");
        }
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        long commas = first.chars().filter(letter -> letter == ',').count();
        long semicolons = first.chars().filter(letter -> letter == ';').count();
        return semicolons > commas ? ';' : ',';
    }

    private void read(Cells cells, Columns columns) {
        if (cells.isBlank()) {
            return;
        }
        Evidence evidence = evidence(cells);
        String person = cells.text(Heading.PERSON);
        individual(person, cells, columns);
        String id = id(cells);
        String outcome = cells.required(Heading.OUTCOME);
        LocalDate achievedOn = cells.required(Heading.ACHIEVED_ON) == null ? null : cells.date(Heading.ACHIEVED_ON);
        Integer headcount = cells.whole(Heading.HEADCOUNT, 1, Claim.MOST_PEOPLE, 1);
        BigDecimal share = share(cells);
        Integer sustainedYear = cells.whole(Heading.SUSTAINED_YEAR, 1, 1_000, 1);
        if (headcount != null && headcount > 1 && person != null) {
            cells.note(
                    Heading.HEADCOUNT,
                    "HEADCOUNT_OF_INDIVIDUAL",
                    "A claim for a named person is for one. Leave out the person, or the headcount.");
            headcount = null;
        }
        if (outcome != null && achievedOn != null && headcount != null && share != null && sustainedYear != null) {
            claims.add(new Claim(
                    id,
                    person,
                    outcome,
                    achievedOn,
                    headcount,
                    share,
                    sustainedYear,
                    cells.text(Heading.SERVICE),
                    cells.text(Heading.PROVIDER),
                    evidence));
        }
    }

    private String id(Cells cells) {
        String given = cells.text(Heading.CLAIM);
        String id = given == null ? "row " + cells.row() : given;
        Long earlier = rowOfClaim.putIfAbsent(id, cells.row());
        if (earlier != null) {
            cells.note(
                    Heading.CLAIM,
                    "REPEATED",
                    "\"%s\" is the claim of row %d too. Give each its own.".formatted(id, earlier));
        }
        return id;
    }

    private BigDecimal share(Cells cells) {
        boolean empty = cells.text(Heading.SHARE) == null;
        BigDecimal share = cells.number(Heading.SHARE);
        if (share == null) {
            return empty ? BigDecimal.ONE : null;
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            cells.note(
                    Heading.SHARE,
                    "OUT_OF_RANGE",
                    "\"%s\" is not over 0, up to 1 (or 100%%).".formatted(cells.text(Heading.SHARE)));
            return null;
        }
        return share;
    }

    private Evidence evidence(Cells cells) {
        EvidenceKind kind = cells.kind();
        LocalDate from = cells.date(Heading.FROM);
        LocalDate to = cells.date(Heading.TO);
        Integer sessions = cells.whole(Heading.SESSIONS, 0, Integer.MAX_VALUE, null);
        LocalDate beforeOn = cells.date(Heading.BEFORE_ON);
        LocalDate afterOn = cells.date(Heading.AFTER_ON);
        boolean retrospective = cells.yes(Heading.RETROSPECTIVE);
        boolean score = kind == EvidenceKind.SCORE;
        return kind == null
                ? null
                : new Evidence(
                        kind,
                        cells.text(Heading.REFERENCE),
                        from,
                        to,
                        sessions,
                        score ? null : cells.text(Heading.BEFORE),
                        score ? null : cells.text(Heading.AFTER),
                        score ? cells.number(Heading.BEFORE) : null,
                        score ? cells.number(Heading.AFTER) : null,
                        beforeOn,
                        afterOn,
                        retrospective);
    }

    private void individual(String person, Cells cells, Columns columns) {
        Integer age = cells.whole(Heading.AGE, 0, 150, null);
        if (person == null) {
            return;
        }
        TreeMap<String, String> segments = new TreeMap<>();
        columns.segments().forEach((segment, place) -> {
            if (cells.at(place) != null) {
                segments.put(segment, cells.at(place));
            }
        });
        Individual earlier = individuals.putIfAbsent(person, new Individual(person, age, segments));
        if (earlier == null) {
            rowOfIndividual.put(person, cells.row());
            return;
        }
        if (age != null && earlier.age() != null && !age.equals(earlier.age())) {
            cells.note(
                    Heading.AGE,
                    "TWO_AGES",
                    "The age is %d here and %d in row %d for the same person. Give one."
                            .formatted(age, earlier.age(), rowOfIndividual.get(person)));
        }
        segments.putAll(earlier.segments());
        individuals.put(person, new Individual(person, earlier.age() == null ? age : earlier.age(), segments));
    }
}
