package org.claimable.rules.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.rules.files.Layers.Placed;
import org.claimable.rules.files.Layers.TableForm;

/** Reads the table of the fields that a rule set adds, noting each that could be taken for another. */
final class FieldFiles {
    static final String FIELDS = "fields.csv";
    private static final TableForm FORM =
            TableForm.of(FIELDS, "name,title,of,type,required,headings,provenance,source", "note");
    private static final String LIST = "list:";
    private static final int MOST = 50;
    private static final int LONGEST_HEADING = 60;
    private static final Map<String, FieldType> TYPES = Map.of(
            "text", FieldType.TEXT, "number", FieldType.NUMBER, "date", FieldType.DATE, "yes-no", FieldType.YES_NO);

    private final Layers layers;
    private final Sources sources;
    private final RuleLists lists;
    private final Set<String> doubtfulLists;
    private final Problems problems;

    /** {@code doubtfulLists} are lists in which something is wrong. */
    FieldFiles(Layers layers, Sources sources, RuleLists lists, Set<String> doubtfulLists, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.lists = lists;
        this.doubtfulLists = doubtfulLists;
        this.problems = problems;
    }

    OwnFields read() {
        String again = "Field %s has two rows. Remove one of the two.";
        List<Placed<OwnField>> placed = layers.single(FORM, problems, again, OwnField::name, this::field);
        refuseSameHeadings(placed);
        if (placed.size() > MOST) {
            problems.add(
                    placed.get(MOST).place(),
                    "A rule set has at most %d fields of its own; there are %d. Maybe remove some.",
                    MOST,
                    placed.size());
        }
        return new OwnFields(placed.stream().map(Placed::row).limit(MOST).toList());
    }

    private OwnField field(CsvRow row) {
        String name = name(row);
        String title = heading(row, "title", row.required("title"));
        Holder of = holder(row);
        FieldType type = type(row);
        String list = type == FieldType.LIST ? row.text("type").substring(LIST.length()) : null;
        boolean required = row.yes("required");
        List<String> headings = new ArrayList<>();
        for (String each : row.text("headings").split("\\|")) {
            if (!each.isBlank()) {
                headings.add(heading(row, "headings", each.strip()));
            }
        }
        Citation citation = sources.cite(row);
        String note = row.note();
        return row.isWrong() ? null : new OwnField(name, title, of, type, list, required, headings, citation, note);
    }

    private static String name(CsvRow row) {
        String name = row.required("name");
        boolean taken = Arrays.stream(ClaimField.values())
                .anyMatch(each -> each.wireName().equalsIgnoreCase(name));
        if (taken) {
            row.wrongCell(
                    "Column %s holds \"%s\", which claims have already. Maybe name yours contract%s.",
                    "name", name, Character.toUpperCase(name.charAt(0)) + name.substring(1));
        } else if (!name.isEmpty() && !name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            row.wrongCell(
                    "Column %s holds \"%s\". A field has a small letter first, then letters and digits, as in wardCode.",
                    "name", name);
        }
        return name;
    }

    private static String heading(CsvRow row, String column, String heading) {
        if (heading.length() > LONGEST_HEADING) {
            row.wrongCell(
                    "Column %s holds a heading of more than %d characters. Maybe say it shorter.",
                    column, LONGEST_HEADING);
        } else if (!heading.isEmpty() && Names.key(heading).isEmpty()) {
            row.wrongCell("Column %s holds \"%s\", which has no letter or digit. Maybe write a word.", column, heading);
        }
        return heading;
    }

    private static Holder holder(CsvRow row) {
        String of = row.required("of");
        if (!of.isEmpty() && !of.equals("claim") && !of.equals("individual")) {
            row.wrongCell(
                    "Column %s holds \"%s\". A field is of a claim or of an individual.%s",
                    "of", of, Nearest.hint(" Maybe %s.", " Maybe claim.", of, Stream.of("claim", "individual")));
        }
        return of.equals("individual") ? Holder.INDIVIDUAL : Holder.CLAIM;
    }

    private FieldType type(CsvRow row) {
        String type = row.required("type");
        if (type.startsWith(LIST)) {
            requireList(row, type.substring(LIST.length()));
            return FieldType.LIST;
        }
        if (!type.isEmpty() && !TYPES.containsKey(type)) {
            row.wrongCell(
                    "Column %s holds \"%s\". A field is text, number, date, yes-no, or list: and the name of a list.%s",
                    "type",
                    type,
                    Nearest.hint(
                            " Maybe %s.",
                            " Maybe text.",
                            type,
                            Stream.concat(
                                    TYPES.keySet().stream().sorted(),
                                    lists.byName().keySet().stream().map(LIST::concat))));
        }
        return TYPES.get(type);
    }

    private void requireList(CsvRow row, String name) {
        RuleList list = lists.find(name);
        if (list == null) {
            row.wrongCell(
                    "Column %s names the list \"%s\", which is not here.%s",
                    "type",
                    name,
                    Nearest.hint(
                            " Maybe list:%s.",
                            ListFiles.isName(name)
                                    ? " Maybe add " + ListFiles.FOLDER + name + ".csv."
                                    : " Maybe list:provider-services.",
                            name,
                            lists.byName().keySet().stream()));
        } else if (doubtfulLists.contains(name)) {
            row.doubtful();
        } else if (list.columns().size() > 1) {
            row.wrongCell(
                    "Column %s names the list %s, which has %d columns of values: %s. Maybe make a list of one column.",
                    "type", name, list.columns().size(), String.join(", ", list.columns()));
        }
    }

    /** Notes each field that has a heading of another field, or of what claims have already. */
    private void refuseSameHeadings(List<Placed<OwnField>> fields) {
        Map<String, String> taken = new HashMap<>();
        for (ClaimField field : ClaimField.values()) {
            field.headings().forEach(each -> taken.put(Names.key(each), "the column " + field.title() + " of claims"));
        }
        for (Placed<OwnField> placed : fields) {
            OwnField field = placed.row();
            Map<String, String> own = Stream.concat(Stream.of(field.title(), field.name()), field.headings().stream())
                    .collect(Collectors.toMap(Names::key, each -> each, (first, same) -> first));
            own.forEach((key, heading) -> {
                String other = taken.putIfAbsent(key, "the field " + field.name());
                if (other != null) {
                    problems.add(
                            placed.place(),
                            "The heading \"%s\" of field %s is one of %s too. Give one of the two another.",
                            heading,
                            field.name(),
                            other);
                }
            });
        }
    }
}
