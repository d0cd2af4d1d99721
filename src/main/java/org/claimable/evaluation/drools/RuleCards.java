package org.claimable.evaluation.drools;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.citation.Provenance;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.Sources;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The cards of the rules in rule files, by the name of the rule, made from its name and header. */
final class RuleCards {
    private static final Pattern NAME = Pattern.compile("([A-Z]{2}-\\d{2,3})([a-z]?) (\\S.*)");

    private final Map<String, RuleCard> byName = new LinkedHashMap<>();
    private final Sources sources;
    private final Problems problems;

    RuleCards(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** The cards by the whole name of their rule. */
    Map<String, RuleCard> byName() {
        return byName;
    }

    /** Adds a rule of a chapter; a wrong name, a missing header or a repeated id is noted. */
    void add(String chapter, String file, RuleDescr rule) {
        try {
            RuleCard card = card(chapter, file, rule);
            boolean repeated =
                    byName.values().stream().anyMatch(other -> other.key().equals(card.key()));
            if (repeated || byName.put(rule.getName(), card) != null) {
                throw new IllegalArgumentException(
                        "Rule id %s is used twice; ids are never reused. ".formatted(card.key())
                                + "Maybe add a letter for a further part, such as %sb.".formatted(card.id()));
            }
        } catch (IllegalArgumentException wrong) {
            problems.add(file, rule.getLine(), wrong.getMessage());
        }
    }

    private RuleCard card(String chapter, String file, RuleDescr rule) {
        Matcher name = NAME.matcher(rule.getName());
        if (!name.matches()) {
            throw new IllegalArgumentException(
                    "Rule \"%s\" is not named by its id and its norm, as in \"EV-03 The person had not …\"."
                            .formatted(rule.getName()));
        }
        return new RuleCard(
                name.group(1),
                name.group(2),
                name.group(3),
                chapter,
                sources.cite(header(rule, "source"), Provenance.of(header(rule, "provenance"))),
                header(rule, "remedy"),
                header(rule, "field", ""),
                Ground.valueOf(header(rule, "rests", "rule").toUpperCase(Locale.ROOT)),
                file);
    }

    private static String header(RuleDescr rule, String name) {
        String value = header(rule, name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("Rule \"%s\" has no @%s.".formatted(rule.getName(), name));
        }
        return value;
    }

    private static String header(RuleDescr rule, String name, String absent) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null || annotation.getSingleValue() == null) {
            return absent;
        }
        String value = annotation.getSingleValueAsString().strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return (quoted ? value.substring(1, value.length() - 1) : value).replace("\\\"", "\"");
    }
}
