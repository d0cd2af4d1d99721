package org.claimable.evaluation.drools;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.rulebook.RuleFile;
import org.claimable.rulebook.file.Problems;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A rule file as DRL: a decision table is expanded first, so that both are checked and compiled alike. */
record RuleDrl(String path, String text, PackageDescr parsed) {

    /** The file parsed; null, with the mistakes noted, where it is not DRL. */
    static RuleDrl of(RuleFile file, Problems problems) {
        String text = file.path().endsWith(".csv") ? expanded(file, problems) : file.text();
        if (text == null) {
            return null;
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            parser.getErrors()
                    .forEach(error -> problems.add(
                            file.path(),
                            line(error.getLines()),
                            error.getMessage().strip()));
            return parser.hasErrors() ? null : new RuleDrl(file.path(), text, parsed);
        } catch (DroolsParserException | RuntimeException unreadable) {
            problems.add(file.path(), 0, "This is not DRL: %s".formatted(unreadable.getMessage()));
            return null;
        }
    }

    private static String expanded(RuleFile table, Problems problems) {
        try {
            byte[] content = table.text().getBytes(StandardCharsets.UTF_8);
            return new SpreadsheetCompiler().compile(new ByteArrayInputStream(content), InputType.CSV);
        } catch (RuntimeException unreadable) {
            problems.add(table.path(), 0, "This decision table cannot be read: %s".formatted(unreadable.getMessage()));
            return null;
        }
    }

    private static long line(int[] lines) {
        return lines == null || lines.length == 0 ? 0 : Math.max(0, lines[0]);
    }

    /** Where the compiler finds it: one package a chapter; the name keeps the file's. */
    String resource(String rulePackage) {
        String name = List.of(path.split("/")).get(path.split("/").length - 1);
        return "src/main/resources/" + rulePackage.replace('.', '/') + "/"
                + (name.endsWith(".csv") ? name + ".drl" : name);
    }
}
