package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.Violations;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.method.rulebook.RuleSet;

/**
 * Holds what claims and people say in the fields that a rule set adds against what it declares, and makes each value what its field holds: a
 * date of a text such as 2024-06-03, nothing of a blank. What is wrong is noted by its JSON pointer.
 */
public final class StatedFields {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM u", Locale.UK);
    private static final int MOST_NAMED = 20;
    private static final int LONGEST_SHOWN = 100;

    private final String ruleSet;
    private final OwnFields fields;
    private final RuleLists lists;
    private final OwnFields others;
    private final Violations violations;

    public StatedFields(RuleSet ruleSet, Violations violations) {
        this(ruleSet, OwnFields.NONE, violations);
    }

    /** The same, where the fields of {@code others} are no mistake, and left out where the rule set does not declare them. */
    public StatedFields(RuleSet ruleSet, OwnFields others, Violations violations) {
        this.ruleSet = ruleSet.id();
        this.fields = ruleSet.fields();
        this.lists = ruleSet.lists();
        this.others = others;
        this.violations = violations;
    }

    /** Whether there is nothing to hold what a claim or a person says against, and nothing said. */
    public boolean isNothing(OwnValues said) {
        return said.isEmpty() && fields.isEmpty();
    }

    /** What becomes of a claim whose pointer is given; each field that it must have and has not is noted where {@code whole}. */
    public Claim claim(Claim claim, String pointer, boolean whole) {
        if (isNothing(claim.fields())) {
            return claim;
        }
        OwnValues held = held(claim.fields(), Holder.CLAIM, claim.achievedOn(), pointer);
        if (whole) {
            require(claim.fields(), Holder.CLAIM, pointer);
        }
        return held.equals(claim.fields()) ? claim : Claim.with(claim, held);
    }

    /** What becomes of a person whose pointer is given. */
    public Individual individual(Individual person, String pointer) {
        if (isNothing(person.fields())) {
            return person;
        }
        OwnValues held = held(person.fields(), Holder.INDIVIDUAL, null, pointer);
        return held.equals(person.fields()) ? person : person.saying(held);
    }

    /** Notes each field that a claim or a person must have and has not; {@code said} is as it was submitted. */
    public void require(OwnValues said, Holder holder, String pointer) {
        for (OwnField field : fields.fields()) {
            if (field.of() == holder && field.required() && isBlank(said.of(field.name()))) {
                violations.add(
                        place(pointer, field.name()), "MISSING", missing(field, ruleSet) + " Give it in \"fields\".");
            }
        }
    }

    /** Notes each field that people must have, of one whom a claim names and who is not listed; the pointer is that of the claim. */
    public void requireListed(String pointer) {
        for (OwnField field : fields.of(Holder.INDIVIDUAL)) {
            if (field.required()) {
                violations.add(
                        pointer + "/individual",
                        "MISSING",
                        missing(field, ruleSet) + " List the person under individuals, with \"fields\".");
            }
        }
    }

    /** What is said of a field that must be given and is not. */
    public static String missing(OwnField field, String ruleSet) {
        return "%s must be given: the rule set %s needs it of every %s."
                .formatted(field.title(), ruleSet, field.of() == Holder.CLAIM ? "claim" : "person");
    }

    /** A cohort with what becomes of all of it, by pointers after {@code prefix}; what must be given is not asked for. */
    public Cohort cohort(Cohort cohort, String prefix) {
        return isNothing(cohort) ? cohort : heldCohort(cohort, prefix);
    }

    private boolean isNothing(Cohort cohort) {
        for (Claim claim : cohort.claims()) {
            if (!isNothing(claim.fields())) {
                return false;
            }
        }
        return cohort.individuals().stream().allMatch(each -> isNothing(each.fields()));
    }

    private Cohort heldCohort(Cohort cohort, String prefix) {
        int[] place = {0, 0};
        return cohort.with(
                cohort.claims().stream()
                        .map(each -> claim(each, prefix + "/claims/" + place[0]++, false))
                        .toList(),
                cohort.individuals().stream()
                        .map(each -> individual(each, prefix + "/individuals/" + place[1]++))
                        .toList(),
                cohort.previouslyCounted());
    }

    /** A cohort with as much of what it says in such fields as a rule set can hold: the rest is left out. */
    public static Cohort fitting(Cohort cohort, RuleSet ruleSet) {
        return new StatedFields(ruleSet, new Violations()).cohort(cohort, "");
    }

    private OwnValues held(OwnValues said, Holder holder, LocalDate on, String pointer) {
        SortedMap<String, Object> held = new TreeMap<>();
        said.byName().forEach((name, value) -> {
            OwnField field =
                    fields.find(name).filter(each -> each.of() == holder).orElse(null);
            if (field == null) {
                noteUnknown(name, holder, place(pointer, name));
            } else if (!isBlank(value)) {
                Object read = held(field, value, on, place(pointer, name));
                if (read != null) {
                    held.put(name, read);
                }
            }
        });
        return held.isEmpty() ? OwnValues.NONE : new OwnValues(held);
    }

    private static boolean isBlank(Object said) {
        return said == null || said instanceof String text && Spelling.isBlank(text);
    }

    private Object held(OwnField field, Object said, LocalDate on, String place) {
        return switch (field.type()) {
            case TEXT -> said instanceof String ? said : wrong(field, place, "a text");
            case NUMBER -> said instanceof BigDecimal ? said : wrong(field, place, "a number");
            case YES_NO -> said instanceof Boolean ? said : wrong(field, place, "true or false");
            case DATE -> said instanceof LocalDate ? said : date(field, said, place);
            case LIST -> said instanceof String text ? listed(field, text, on, place) : wrong(field, place, "a text");
        };
    }

    private Object wrong(OwnField field, String place, String wanted) {
        violations.add(place, "WRONG_TYPE", "%s must be %s.".formatted(field.title(), wanted));
        return null;
    }

    private Object date(OwnField field, Object said, String place) {
        if (!(said instanceof String text)) {
            return wrong(field, place, "a date, as a text such as \"2024-06-03\"");
        }
        try {
            return LocalDate.parse(Spelling.compared(text), WRITTEN);
        } catch (DateTimeParseException noDay) {
            violations.add(
                    place,
                    "BAD_DATE",
                    "\"%s\" is not a date. Write it year-month-day, such as 2024-06-03.".formatted(shown(text)));
            return null;
        }
    }

    private Object listed(OwnField field, String text, LocalDate on, String place) {
        String unlisted = unlisted(field, text, on, lists);
        if (unlisted != null) {
            violations.add(place, "NOT_ON_LIST", unlisted);
        }
        return unlisted == null ? text : null;
    }

    /** What is said of a text that is not on the list of a field on a day, or on any day where that is null; null of one that is. */
    public static String unlisted(OwnField field, String text, LocalDate on, RuleLists lists) {
        RuleList list = lists.find(field.list());
        boolean ever = list != null && list.everHas(text);
        if (ever && (on == null || list.has(on, text))) {
            return null;
        }
        Stream<String> known = list == null
                ? Stream.of()
                : list.rows().stream()
                        .filter(row -> on == null || row.inForceOn(on))
                        .map(row -> row.values().get(0));
        return "\"%s\" is not on the list %s%s.%s"
                .formatted(
                        shown(text),
                        field.list(),
                        on == null ? "" : " on " + DAY.format(on),
                        ever ? " It is on other days." : Nearest.hint(" Maybe \"%s\".", text, known));
    }

    private void noteUnknown(String name, Holder holder, String place) {
        if (others.find(name).filter(each -> each.of() == holder).isEmpty()) {
            violations.add(place, "UNKNOWN_FIELD", unknown(name, holder));
        }
    }

    private String unknown(String name, Holder holder) {
        if (fields.isEmpty()) {
            return "The rule set %s has no fields of its own. Leave \"%s\" out, or name the rule set that declares it."
                    .formatted(ruleSet, shown(name));
        }
        if (fields.find(name).isPresent()) {
            return holder == Holder.CLAIM
                    ? "\"%s\" is a field of people. Give it in \"fields\" of the person.".formatted(name)
                    : "\"%s\" is a field of claims. Give it in \"fields\" of the claim.".formatted(name);
        }
        String nearest = Nearest.to(name, names(holder)).orElse(null);
        String known = Stream.concat(
                        Stream.ofNullable(nearest), names(holder).filter(each -> !Objects.equals(each, nearest)))
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return "The rule set %s has no field \"%s\" of %s.%s"
                .formatted(
                        ruleSet,
                        shown(name),
                        holder == Holder.CLAIM ? "claims" : "people",
                        known.isEmpty() ? " It has none." : " It has: %s.".formatted(known));
    }

    private Stream<String> names(Holder holder) {
        return fields.of(holder).stream().map(OwnField::name);
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    private static String place(String pointer, String name) {
        return "%s/fields/%s".formatted(pointer, name.replace("~", "~0").replace("/", "~1"));
    }
}
