package org.claimable.rules.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.method.decision.Wording;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Parameters in the words of a rule, as in {@code {volunteering-months}}: what is said is what the rule uses. */
final class Braces {
    static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private Braces() {}

    /** A text with the value of each parameter in its place; of one that changes all values with their days. */
    static String filled(Token text, OwnWords own) {
        Matcher braces = NAME.matcher(text.text());
        StringBuilder filled = new StringBuilder();
        while (braces.find()) {
            String value = values(rows(braces.group(1), text.line(), own));
            braces.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return withoutBraces(braces.appendTail(filled).toString(), text.line());
    }

    /** The rows of a parameter that stands in braces on a line; {@link WrongRuleException} where there are none. */
    static List<Parameter> rows(String name, int line, OwnWords own) {
        List<Parameter> rows = own.rowsOf(name);
        if (rows.isEmpty()) {
            throw new WrongRuleException(line, "There is no parameter \"%s\".%s", name, own.parameterHint(name));
        }
        return rows;
    }

    /** A text in which all parameters are in their places; {@link WrongRuleException} where a brace is left. */
    static String withoutBraces(String text, int line) {
        if (text.contains("{") || text.contains("}")) {
            throw new WrongRuleException(
                    line,
                    "Braces stand around the name of a parameter, as in {training-sessions}, and around nothing else. "
                            + "Maybe correct the name, or write ( and ).");
        }
        return text;
    }

    private static String values(List<Parameter> rows) {
        StringBuilder values = new StringBuilder();
        for (Parameter row : rows) {
            String value = row.isDay() ? row.amount() : String.valueOf(row.value());
            values.append(values.length() == 0 ? "" : ", ")
                    .append(
                            row.from() == null || rows.size() == 1
                                    ? ""
                                    : "from %s ".formatted(Wording.written(row.from())))
                    .append(value);
        }
        return values.toString();
    }
}
