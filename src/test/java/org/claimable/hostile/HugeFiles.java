package org.claimable.hostile;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.params.provider.Arguments;

/** Files that are larger, deeper or more than rules have, each with the words with which it must be refused. */
final class HugeFiles {
    static final String FILE = "uksvb/1-eligibility/huge.drl";
    private static final String TABLE = "uksvb/4-value/deadweight.drl.csv";
    private static final String ABOUT = "uksvb/rule-set.yaml";
    private static final String LIST = "example-contract/lists/training.csv";
    private static final String LISTED = "value,from,to,provenance,source,note\n";
    private static final String HEAD = "package claimable.eligibility;\n";
    private static final String RULE = """
            rule "%s Of a huge file" @source( "csif section 4.2" ) @provenance( "published" ) @remedy( "None." )
            when $claim : Claim( %s ) then findings.caveat( $claim, "CODE", "%s" ); end
            """;

    private HugeFiles() {}

    static Stream<Arguments> files() {
        return Stream.of(
                huge("a file of 10 MB", FILE, "x".repeat(10_000_000), "larger than 4,000,000 bytes"),
                huge("a line of 3 MB", FILE, HEAD + " ".repeat(3_000_000), "more than 500,000 characters"),
                huge("200,000 rules", FILE, HEAD + "rule\n".repeat(200_000), "more than 500,000 characters"),
                huge("90,000 rules", FILE, HEAD + "rule\n".repeat(90_000), "so many. Correct these first."),
                huge("1,200 rules", FILE, HEAD + rules(1_200, "known"), "more than 1,000 rules"),
                huge("many questions", FILE, HEAD + rules(400, conditions(20)), "ask more than 5,000 things"),
                huge(
                        "a name of 400,000 characters",
                        FILE,
                        HEAD + rule("EL-66", "k".repeat(400_000)),
                        "word of more than 100"),
                huge(
                        "a text of 400,000 characters",
                        FILE,
                        message("m".repeat(400_000)),
                        "text of more than 2,000 characters"),
                huge(
                        "a number of 400,000 digits",
                        FILE,
                        HEAD + rule("EL-66", "headcount > " + "9".repeat(400_000)),
                        "number of"),
                huge("100,000 brackets", FILE, HEAD + rule("EL-66", "(".repeat(100_000)), "more than 10 deep"),
                huge("100,000 denials", FILE, HEAD + rule("EL-66", "!".repeat(100_000) + "known"), "expected"),
                huge(
                        "eleven brackets",
                        FILE,
                        HEAD + rule("EL-66", "(".repeat(11) + "known" + ")".repeat(11)),
                        "10 deep"),
                huge("61 questions", FILE, HEAD + rule("EL-66", conditions(61)), "asks more than 60 things"),
                huge("31 two-way groups", FILE, HEAD + rule("EL-66", groups(31)), "asks more than 60 things"),
                huge(
                        "a chain",
                        FILE,
                        HEAD + rule("EL-66", "words.claim.".repeat(9_000) + "known"),
                        "more than 16,000 characters"),
                huge(
                        "brackets in questions",
                        FILE,
                        HEAD + rule("EL-66", "isOnOrAfter( ".repeat(9_000)),
                        "more than 10 deep"),
                huge("an open comment", FILE, HEAD + "/*".repeat(200_000), "does not end. Maybe add */."),
                huge("many lists in YAML", ABOUT, "a: " + "[".repeat(100_000), "nested too deep"),
                huge("many maps in YAML", ABOUT, "a: " + "{a: ".repeat(100_000), "more than 200,000 characters"),
                huge("an id of 100,000 words", ABOUT, "id: a" + "-a".repeat(100_000), "more than 200,000 characters"),
                huge("2 MB of YAML", ABOUT, "# " + "x".repeat(2_000_000), "more than 200,000 characters"),
                huge("a cell of 3 MB", TABLE, "x".repeat(3_000_000), "more than 1,000 rows or 500,000 characters"),
                huge("100,000 rows", TABLE, "x\n".repeat(100_000), "more than 1,000 rows"),
                huge("1,000 columns", TABLE, "x,".repeat(1_000), "more than 100 cells"),
                huge("a long cell", TABLE, "x".repeat(3_000), "more than 2,000 characters"),
                huge(
                        "a million rows",
                        "uksvb/catalogue/scores.csv",
                        "scale\n" + "x\n".repeat(1_000_000),
                        "are missing"),
                huge("a list of a million rows", LIST, LISTED + "x\n".repeat(1_000_000), "more than 100,000 rows"),
                huge("a list of 100,001 rows", LIST, LISTED + listed(100_001), "100,000"),
                huge(
                        "in of 2,000 values",
                        FILE,
                        HEAD + rule("EL-66", "headcount in ( 1" + ", 1".repeat(2_000) + " )"),
                        "more than 100 things"),
                huge("many rows", "values/example-values/values.csv", values(40_000), "more than 20,000 rows"));
    }

    private static Arguments huge(String what, String file, String text, String words) {
        return Arguments.of(what, (UnaryOperator<CopiedRules>) rules -> rules.write(file, text), words);
    }

    /** Two rules that ask as much as rules may. */
    static String asMuchAsMayBe() {
        return HEAD + rule("EL-66", groups(20)) + rule("EL-67", conditions(60));
    }

    private static String rule(String id, String when) {
        return RULE.formatted(id, when, "Words.");
    }

    private static String message(String message) {
        return HEAD + RULE.formatted("EL-66", "known", message);
    }

    private static String rules(int count, String when) {
        return IntStream.range(0, count)
                .mapToObj(i -> rule("%s-%03d".formatted(i < 900 ? "XA" : "XB", 100 + i % 900), when))
                .collect(Collectors.joining());
    }

    private static String conditions(int count) {
        return IntStream.range(0, count).mapToObj(i -> "headcount != " + i).collect(Collectors.joining(", "));
    }

    private static String groups(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "( sustainedYear > %d || headcount > %d )".formatted(i, i))
                .collect(Collectors.joining(" && "));
    }

    private static String listed(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%x,,,published,contract-2025 1,\n".formatted(i))
                .collect(Collectors.joining());
    }

    private static String values(int count) {
        return "outcome,wellbeing,exchequer,business,deadweight\n" + "full-time-employmant,1.00,,,\n".repeat(count);
    }
}
