package org.claimable.page.rules;

import java.util.List;
import org.claimable.evaluation.rule.Rule;
import org.claimable.evaluation.rule.Rule.Consequence;

/** What a rule does, in words. */
final class RuleBehaviour {
    private RuleBehaviour() {}

    static Entry.Behaviour of(Rule rule) {
        List<String> when = rule.when().stream().map(PlainWords::of).toList();
        String of = when.size() == 1 ? "where this holds:" : "where all of these hold:";
        String message = rule.then().message();
        return new Entry.Behaviour(does(rule.then()) + " " + of, when, said(message));
    }

    private static String said(String message) {
        return message.isEmpty() ? null : message.replace("%s", "…").replaceAll("\"([^\"]*)\"", "‘$1’");
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
            default -> "to " + Percent.of(rate);
        };
    }

    /** Whether a claim can be refused for what it says. */
    static boolean refuses(Rule rule) {
        return rule.then().verb() == Consequence.Verb.REFUSE || rule.then().verb() == Consequence.Verb.CLASH;
    }
}
