package org.claimable.rulebook;

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
    private static final String NOT_ONE_PATTERN = "other than one pattern over a Claim or a Pair";
    private static final String NOT_ONE_CALL = "other than one call of findings";

    @TempDir
    Path folder;

    static Stream<Mistake> conditions() {
        return Stream.of(
                condition("two patterns", KNOWN + " Claim( untracked )"),
                condition("exists", KNOWN + " exists Claim( untracked )"),
                condition("accumulate", "accumulate( Claim( $h : headcount ); $sum : sum( $h ) )"),
                condition("from", "$claim : Claim( known ) from java.util.List.of()"),
                condition("eval", KNOWN + " eval( true )"),
                condition("a fact of another type", "$claim : Object()"));
    }

    private static Mistake condition(String what, String when) {
        return inRule(what, HEADER, when, CAVEAT, NOT_ONE_PATTERN);
    }

    static Stream<Mistake> consequences() {
        return Stream.of(
                consequence("two statements", CAVEAT + " " + CAVEAT),
                consequence("an assignment", "int one = 1;"),
                consequence("an end of the program", "System.exit( 1 );"),
                consequence("a change of facts", "modify( $claim ) { known() };"),
                consequence("nothing", ""));
    }

    private static Mistake consequence(String what, String then) {
        return inRule(what, HEADER, KNOWN, then, NOT_ONE_CALL);
    }

    static Stream<Mistake> headers() {
        return Stream.of(
                inRule("no source", PROVENANCE + REMEDY, KNOWN, CAVEAT, "has no @source"),
                inRule("no provenance", SOURCE + REMEDY, KNOWN, CAVEAT, "has no @provenance"),
                inRule("no remedy", SOURCE + PROVENANCE, KNOWN, CAVEAT, "has no @remedy"),
                inRule("a salience", HEADER + "salience 10", KNOWN, CAVEAT, "sets salience"),
                inRule("an unknown source", HEADER.replace("csif", "csiff"), KNOWN, CAVEAT, "Maybe csif"),
                inRule("a made-up provenance", HEADER.replace("published", "sure"), KNOWN, CAVEAT, "Maybe published"),
                inRule("an annotation of its own", HEADER + "@lock( \"x\" )", KNOWN, CAVEAT, "annotation @lock"));
    }

    private static Mistake inRule(String what, String header, String when, String then, String words) {
        String rule = "\nrule \"%s\"\n%s\nwhen\n%s\nthen\n%s\nend".formatted(NAME, header, when, then);
        return new Mistake("a rule with " + what, rules -> rules.append(FILE, rule), FILE, NAME, words);
    }

    static Stream<Mistake> files() {
        String twice = "rule \"EL-03 Again\"\n%s\nwhen\n%s\nthen\n%s\nend".formatted(HEADER, KNOWN, CAVEAT);
        return Stream.of(
                appended("a rule id used twice", twice, "EL-03 Again", "EL-03 is used twice"),
                appended("a function", "function int one() { return 1; }", "function", "other than a rule"),
                appended("a type", "declare Thing\nsize : int\nend", "declare", "other than a rule"),
                appended("a query", "query \"q\"\nClaim( known )\nend", "query", "is a query"),
                inHead("an import of Runtime", "import java.lang.Runtime;", "imports java.lang.Runtime"),
                inHead("a static import", "import static java.lang.System.exit;", "other than a rule"),
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
