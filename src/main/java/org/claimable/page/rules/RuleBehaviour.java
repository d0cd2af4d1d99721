package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.rules.language.Consequence;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.Part;
import org.claimable.rules.language.Rule;

/** What a rule does, in words. */
final class RuleBehaviour {
    private static final List<String> ORDINALS = List.of("the claim", "the second", "the third", "the fourth");

    private final Rule rule;
    private final List<Parameter> parameters;
    private final Map<String, String> names = new HashMap<>();

    private RuleBehaviour(Rule rule, List<Parameter> parameters) {
        this.rule = rule;
        this.parameters = parameters;
    }

    static Entry.Behaviour of(Rule rule, List<Parameter> parameters) {
        RuleBehaviour behaviour = new RuleBehaviour(rule, parameters);
        List<String> when = behaviour.when();
        String of = when.isEmpty() ? "." : when.size() == 1 ? " where this holds:" : " where all of these hold:";
        return new Entry.Behaviour(behaviour.does() + of, when, said(rule.then().message()));
    }

    private List<String> when() {
        Part first = rule.parts().get(0);
        name(first, 0);
        List<String> when = new ArrayList<>(
                first.when().stream().map(each -> words().of(each)).toList());
        for (int i = 1; i < rule.parts().size(); i++) {
            when.add(further(rule.parts().get(i), i));
        }
        return when;
    }

    private PlainWords words() {
        return new PlainWords(Map.copyOf(names), parameters);
    }

    private void name(Part part, int at) {
        if (part.variable() != null) {
            names.put(part.variable(), ORDINALS.get(Math.min(at, ORDINALS.size() - 1)));
        }
    }

    /** A part after the first: that there is another claim, or none, or what several come to. */
    private String further(Part part, int at) {
        if (part.kind() != Part.PartKind.ACCUMULATE) {
            name(part, at);
            return switch (part.kind()) {
                case NOT -> "there is no %s%s".formatted(one(part.fact()), such(part));
                case EXISTS -> "there is a further %s%s".formatted(one(part.fact()), such(part));
                default ->
                    "there is a further %s, %s%s"
                            .formatted(one(part.fact()), ORDINALS.get(Math.min(at, 3)), such(part));
            };
        }
        String own = part.variable();
        if (own != null) {
            names.put(own, "it");
        }
        String such = such(part);
        part.tallies().forEach(tally -> names.put(tally.variable(), tallied(tally)));
        String holds = part.then().stream().map(each -> words().of(each)).collect(Collectors.joining(" and "));
        return "of all %s%s: %s".formatted(several(part.fact()), such, holds);
    }

    private String such(Part part) {
        String asked = part.when().stream().map(each -> words().of(each)).collect(Collectors.joining(", and "));
        return asked.isEmpty() ? "" : " where " + asked;
    }

    private String tallied(Part.Tally tally) {
        return switch (tally.kind()) {
            case COUNT -> "their number";
            case SUM -> "the sum of " + words().term(tally.of());
            case MIN -> "the least, or earliest, of " + words().term(tally.of());
            case MAX -> "the greatest, or latest, of " + words().term(tally.of());
        };
    }

    private static String one(FactType fact) {
        return switch (fact) {
            case COUNTED -> "outcome of the person counted before";
            case STANDING -> "claim of the person that stands, or outcome counted before";
            default -> "claim of the person";
        };
    }

    private static String several(FactType fact) {
        return switch (fact) {
            case COUNTED -> "outcomes of the person counted before";
            case STANDING -> "claims of the person that stand, and outcomes counted before";
            default -> "claims of the person";
        };
    }

    private static String said(String message) {
        return message.isEmpty() ? null : message.replace("%s", "…").replaceAll("\"([^\"]*)\"", "‘$1’");
    }

    private String does() {
        if (rule.fact() == FactType.GROUP) {
            return "It says something of a group in the summary";
        }
        String does = does(rule.then());
        return rule.isOfPerson() ? "It looks at all claims of a person together. %s".formatted(does) : does;
    }

    private static String does(Consequence report) {
        return switch (report.verb()) {
            case REFUSE -> "It refuses a claim";
            case REVIEW -> "It leaves a claim for a person to review";
            case CAVEAT -> "It lets a claim stand and says something of it";
            case CLASH -> "It says that two claims of one person do not both count";
            case DEADWEIGHT -> "It sets the rate of deadweight " + rate(report);
        };
    }

    private static String rate(Consequence report) {
        String rate = report.rate() == null ? "null" : report.rate().drl().replace("\"", "");
        return switch (rate) {
            case "null" -> "to none";
            case "rowRate" -> "to the one that the value set states for the outcome";
            case "terms.rate" -> "to the claimant’s own";
            default -> "to " + BookWords.percent(rate);
        };
    }

    /** Whether a claim can be refused for what it says. */
    static boolean refuses(Rule rule) {
        return rule.then().verb() == Consequence.Verb.REFUSE || rule.then().verb() == Consequence.Verb.CLASH;
    }

    /** What it does where something that it asks is missing, and whether it looks beyond a year; a line a thing. */
    static List<BookLine> choices(Rule rule) {
        List<BookLine> lines = new ArrayList<>();
        if (rule.whenBlank() != null) {
            lines.add(BookLine.of("Where something it asks is missing", blank(rule.whenBlank())));
        }
        if (rule.anyYears()) {
            lines.add(BookLine.of("Years", "The two claims may be of different counting years."));
        }
        return lines;
    }

    private static String blank(Rule.WhenBlank choice) {
        return switch (choice) {
            case SILENT -> "The rule says nothing.";
            case REVIEW -> "The claim is left for a person to review, with what is missing.";
            case SPEAKS -> "The rule speaks, unless what is given shows that it does not apply.";
        };
    }
}
