package org.claimable.method.rulebook;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule file is code: only one pattern and one call of findings are let in. */
class RuleFormsTest {
    private static final String FILE = "uksvb/1-eligibility/outcome.drl";
    private static final String NAME = "EL-09 Of the test";
    private static final String SOURCE = "@source( \"csif section 4.2\" ) ";
    private static final String PROVENANCE = "@provenance( \"published\" ) ";
    private static final String REMEDY = "@remedy( \"None.\" ) ";
    private static final String HEADER = SOURCE + PROVENANCE + REMEDY;
    private static final String KNOWN = "$claim : Claim( known )";
    private static final String CAVEAT = "findings.caveat( $claim, \"CODE\", \"Words.\" );";
    private static final String AS_A_WHOLE = "A rule looks at one claim, or at one pair";
    private static final String OF_PEOPLE = "Only rules of the chapter person look at several claims";
    private static final String ONE_REPORT = "After \"then\" stands one report, not";

    @TempDir
    Path folder;

    static Stream<Mistake> conditions() {
        return Stream.of(
                condition("two patterns", KNOWN + " Claim( untracked )", AS_A_WHOLE),
                condition("exists", KNOWN + " exists Claim( untracked )", OF_PEOPLE),
                condition("accumulate", "accumulate( Claim( $h : headcount ); $sum : sum( $h ) )", OF_PEOPLE),
                condition("from", "$claim : Claim( known ) from java.util.List.of()", "Rules here have no such part"),
                condition("eval", KNOWN + " eval( true )", "A condition compares"),
                condition("a fact of another type", "$claim : Object()", "not at \"Object\""),
                condition("a word that no claim has", "$claim : Claim( knwon )", "Maybe known"),
                condition(
                        "a word that an outcome has not",
                        "$claim : Claim( outcome.bnk == \"UKSVB\" )",
                        "Maybe outcome.bank"),
                condition(
                        "a word that no date has",
                        "$claim : Claim( achievedOn.dayOfWeek == 7 )",
                        "ask daysAfter or monthsAfter"),
                condition(
                        "a bracket too few",
                        "$claim : Claim( headcount > 1",
                        "\",\" or \")\" is expected, not \"then\""),
                condition(
                        "a bracket of an expression not closed",
                        "$claim : Claim( outcome.name matches \"SC (\" )",
                        "two backslashes, as in \"CN \\\\([0-9]+\\\\)\""),
                condition(
                        "one backslash", "$claim : Claim( outcome.name matches \"SC-\\d\" )", "A text holds \\d. Only"),
                condition("a date with a typing error", "$claim : Claim( isOnOrAfter( \"2025-4-1\" ) )", "not a date"),
                condition("a text compared with a number", "$claim : Claim( outcomeCode > 3 )", "a text with a number"),
                condition(
                        "a blank given to a word",
                        "$claim : Claim( evidence.attendance.lastsMonths( evidence.attendance.sessions ) )",
                        "which may be blank"),
                condition(
                        "a share given as a number of months",
                        "$claim : Claim( evidence.attendance.lastsMonths( share ) )",
                        "needs a whole number"),
                condition("nothing asked", "$claim : Claim()", "speak of everything"));
    }

    private static Mistake condition(String what, String when, String words) {
        return inRule(what, HEADER, when, CAVEAT, when, words);
    }

    static Stream<Mistake> consequences() {
        return Stream.of(
                consequence("two statements", CAVEAT + " " + CAVEAT, "maybe \"end\" is missing"),
                consequence("an assignment", "int one = 1;", ONE_REPORT),
                consequence("an end of the program", "System.exit( 1 );", ONE_REPORT),
                consequence("a change of facts", "modify( $claim ) { known() };", ONE_REPORT),
                consequence(
                        "a report that chapters of claims do not have",
                        CAVEAT.replace("caveat", "clash"),
                        "no report \"clash\""),
                consequence("a code in small letters", CAVEAT.replace("CODE", "a code"), "Maybe \"A_CODE\""),
                consequence(
                        "a fact too few",
                        CAVEAT.replace("Words", "%s"),
                        "places for facts (%s): 1; facts after it: 0"));
    }

    private static Mistake consequence(String what, String then, String words) {
        return inRule(what, HEADER, KNOWN, then, then, words);
    }

    static Stream<Mistake> headers() {
        return Stream.of(
                header("no source", PROVENANCE + REMEDY, "has no @source"),
                header("no provenance", SOURCE + REMEDY, "has no @provenance"),
                header("no remedy", SOURCE + PROVENANCE, "has no @remedy"),
                inRule("a salience", HEADER + "salience 10", KNOWN, CAVEAT, "salience 10", "no order and no switches"),
                header("an unknown source", HEADER.replace("csif", "csiff"), "Maybe csif"),
                header(
                        "a source and a provenance unknown",
                        SOURCE.replace("csif", "csiff") + PROVENANCE.replace("published", "sure") + REMEDY,
                        "Maybe csif"),
                inRule(
                        "a mistake in its header, and one below",
                        HEADER.replace("csif", "csiff"),
                        "$claim : Claim( knwon )",
                        CAVEAT,
                        NAME,
                        "Maybe csif"),
                inRule(
                        "a mistake below, and one in its header",
                        HEADER.replace("csif", "csiff"),
                        "$claim : Claim( knwon )",
                        CAVEAT,
                        "knwon",
                        "Maybe known"),
                header("a made-up provenance", HEADER.replace("published", "sure"), "Maybe published"),
                inRule("an annotation of its own", HEADER + "@lock( \"x\" )", KNOWN, CAVEAT, "@lock", "no @lock"));
    }

    private static Mistake header(String what, String header, String words) {
        return inRule(what, header, KNOWN, CAVEAT, NAME, words);
    }

    private static Mistake inRule(String what, String header, String when, String then, String onLineOf, String words) {
        String rule = "\nrule \"%s\"\n%s\nwhen\n%s\nthen\n%s\nend".formatted(NAME, header, when, then);
        return new Mistake("a rule with " + what, rules -> rules.append(FILE, rule), FILE, onLineOf, words);
    }

    static Stream<Mistake> files() {
        String twice = "rule \"EL-03 Again\"\n%s\nwhen\n%s\nthen\n%s\nend".formatted(HEADER, KNOWN, CAVEAT);
        return Stream.of(
                appended("a rule id used twice", twice, "EL-03 Again", "EL-03 is used twice"),
                appended("a function", "function int one() { return 1; }", "function", "rules only, no code"),
                appended("a type", "declare Thing\nsize : int\nend", "declare", "rules only, no code"),
                appended("a query", "query \"q\"\nClaim( known )\nend", "query", "rules only, no code"),
                inHead("an import of Runtime", "import java.lang.Runtime;", "imports java.lang.Runtime"),
                inHead("a static import", "import static java.lang.System.exit;", "imports static"),
                inHead("a global", "global java.util.List list;", "declares the global list"),
                new Mistake(
                        "a rule in another package",
                        rules -> rules.replace(FILE, "package claimable.eligibility", "package claimable.other"),
                        FILE,
                        "package",
                        "all rules of this chapter are in package claimable.eligibility"));
    }

    private static Mistake appended(String what, String text, String onLineOf, String words) {
        return new Mistake(what, rules -> rules.append(FILE, text), FILE, onLineOf, words);
    }

    private static Mistake inHead(String what, String line, String words) {
        return new Mistake(what, rules -> rules.replace(FILE, "global", line + "\nglobal"), FILE, line, words);
    }

    @ParameterizedTest
    @MethodSource({"conditions", "consequences", "headers", "files"})
    void is_refused_with_its_place(Mistake mistake) {
        mistake.isRefusedIn(CopiedRules.to(folder));
    }
}
