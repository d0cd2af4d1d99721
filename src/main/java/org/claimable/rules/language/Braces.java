package org.claimable.rules.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.method.evaluation.Findings;
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
            List<Parameter> rows = own.rowsOf(braces.group(1));
            if (rows.isEmpty()) {
                throw new WrongRuleException(
                        text.line(), "There is no parameter \"%s\". Maybe add it to parameters.csv.", braces.group(1));
            }
            braces.appendReplacement(filled, Matcher.quoteReplacement(values(rows)));
        }
        return braces.appendTail(filled).toString();
    }

    private static String values(List<Parameter> rows) {
        StringBuilder values = new StringBuilder();
        for (Parameter row : rows) {
            String value = row.isDay() ? row.amount() : String.valueOf(row.value());
            values.append(values.length() == 0 ? "" : ", ")
                    .append(
                            row.from() == null || rows.size() == 1
                                    ? ""
                                    : "from %s ".formatted(Findings.said("%s", row.from())))
                    .append(value);
        }
        return values.toString();
    }
}
