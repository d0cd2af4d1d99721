package org.claimable.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.claimable.rules.comparison.Change.ChangedPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTest {
    private static final String ABOUT = "uksvb/rule-set.yaml";
    private static final String SOURCES = "uksvb/sources.yaml";
    private static final String EVIDENCE = "uksvb/1-eligibility/evidence.drl";
    private static final String DEADWEIGHT = "uksvb/4-value/deadweight.drl.csv";
    private static final String NORMS = "uksvb/4-value/norms.csv";
    private static final String ROWS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final String PARAMETERS = "uksvb/parameters.csv";
    private static final String OUTCOMES = "uksvb/catalogue/outcomes.csv";
    private static final String ANSWERS = "uksvb/catalogue/answers.csv";
    private static final String SCORES = "uksvb/catalogue/scores.csv";
    private static final String IN_03 =
            "IN-03,full-time-employment,part-time-employment,,,inferred,sosv list of values,no";

    @TempDir
    private Path folder;

    /** A change to a copy of the rules, and what is said of it. */
    private record Told(UnaryOperator<CopiedRules> made, Change said) {
        @Override
        public String toString() {
            return said.sentence();
        }
    }

    private static Told told(
            ChangedPart thing,
            String id,
            Change.ChangeKind kind,
            String from,
            String sentence,
            UnaryOperator<CopiedRules> change) {
        LocalDate since = from.isEmpty() ? null : LocalDate.parse(from);
        return new Told(change, new Change(thing, id, kind, since, sentence, false));
    }

    private static Told changed(ChangedPart thing, String id, String sentence, UnaryOperator<CopiedRules> change) {
        return told(thing, id, Change.ChangeKind.CHANGED, "", sentence, change);
    }

    static Stream<Told> settings() {
        return Stream.of(
                changed(
                        ChangedPart.RULE_SET,
                        "uksvb",
                        "Rule set uksvb: its version is 2026.1 instead of 2025.1.",
                        rules -> rules.replace(ABOUT, "2025.1", "2026.1")),
                changed(
                        ChangedPart.RULE_SET,
                        "uksvb",
                        "Rule set uksvb: it tries at most 100000 steps for the best choice instead of 200000.",
                        rules -> rules.replace(ABOUT, "200000", "100000")),
                changed(
                        ChangedPart.DEFAULT,
                        "rules",
                        "Default of rules: where a request chooses nothing, it is WITH_LEGACY instead of PUBLISHED.",
                        rules -> rules.append(ABOUT, "defaults: {rules: WITH_LEGACY}")),
                changed(
                        ChangedPart.CHAPTER,
                        "4-value",
                        "Chapter 4-value: its title is \"Worth\" instead of \"Value - what a claim is worth\".",
                        rules -> rules.replace(ABOUT, "title: Value - what a claim is worth", "title: Worth")),
                changed(
                        ChangedPart.SOURCE,
                        "csif",
                        "Source csif: its date is 2026 instead of 2024.",
                        rules -> rules.replace(SOURCES, "date: \"2024\"", "date: \"2026\"")));
    }

    static Stream<Told> rules() {
        return Stream.of(
                changed(
                        ChangedPart.RULE,
                        "EV-03",
                        "Rule EV-03: it asks more, not evidence.retrospective, so it speaks of fewer.",
                        rules -> rules.replace(
                                EVIDENCE, "evidence.metBefore )", "evidence.metBefore, !evidence.retrospective )")),
                changed(
                        ChangedPart.RULE,
                        "EV-03",
                        "Rule EV-03: it asks evidence.metBefore or evidence.retrospective instead of evidence.metBefore.",
                        rules -> rules.replace(
                                EVIDENCE, "evidence.metBefore )", "evidence.metBefore || evidence.retrospective )")),
                changed(
                        ChangedPart.RULE,
                        "EV-03",
                        "Rule EV-03: its code is ALREADY_THERE instead of ALREADY_MET.",
                        rules -> rules.replace(EVIDENCE, "\"ALREADY_MET\"", "\"ALREADY_THERE\"")),
                changed(
                        ChangedPart.RULE,
                        "EV-03",
                        "Rule EV-03: it now says \"Nobody had arrived\" instead of \"The person had not reached the outcome before\".",
                        rules -> rules.replace(
                                EVIDENCE,
                                "EV-03 The person had not reached the outcome before",
                                "EV-03 Nobody had arrived")),
                changed(
                        ChangedPart.RULE,
                        "EV-03",
                        "Rule EV-03: its remedy is \"None.\" instead of"
                                + " \"This cannot be fixed: the person had already reached the outcome when the answer before was"
                                + " given. If that answer was recorded wrongly, correct it.\".",
                        rules -> rules.change(
                                EVIDENCE,
                                text -> text.replaceAll(
                                        "\"This cannot be fixed: the person had [^\"]*\"", "\"None.\""))),
                changed(
                        ChangedPart.RULE,
                        "EV-03",
                        "Rule EV-03: its message is \"The answer %s already met it.\" instead of"
                                + " \"The answer before (%s) already met the outcome.\".",
                        rules -> rules.replace(
                                EVIDENCE,
                                "The answer before (%s) already met the outcome.",
                                "The answer %s already met it.")),
                changed(
                        ChangedPart.RULE,
                        "EV-03",
                        "Rule EV-03: it points to evidence instead of evidence/before.",
                        rules -> rules.replace(EVIDENCE, "@field( \"evidence/before\" )", "@field( \"evidence\" )")),
                changed(
                        ChangedPart.RULE,
                        "VA-04b",
                        "Rule VA-04b: its rate is 0.25 instead of 0.19.",
                        rules -> rules.replace(DEADWEIGHT, "\"community\",,,\"0.19\"", "\"community\",,,\"0.25\"")),
                told(
                        ChangedPart.RULE,
                        "EV-19",
                        Change.ChangeKind.ADDED,
                        "2025-04-01",
                        "Rule EV-19 is new from 2025-04-01: \"Evidence is given\". It finds a review, TO_SEE."
                                + " It asks of a claim: known. It is inferred, by csif section 4.2.",
                        rules -> rules.append("uksvb/2-counting/tracking.drl", """

                                rule "EV-19 Evidence is given"
                                    @source( "csif section 4.2" )  @provenance( "inferred" )  @remedy( "None." )
                                when
                                    $claim : Claim( known, isOnOrAfter( "2025-04-01" ) )
                                then
                                    findings.review( $claim, "TO_SEE", "See it." );
                                end""")),
                changed(
                        ChangedPart.NORM,
                        "VA-09",
                        "Norm VA-09: its provenance is legacy instead of published.",
                        rules -> rules.replace(NORMS, "in 2019 prices\",published", "in 2019 prices\",legacy")));
    }

    static Stream<Told> rows() {
        return Stream.of(
                told(
                        ChangedPart.INCOMPATIBLE_OUTCOMES,
                        "IN-90",
                        Change.ChangeKind.ADDED,
                        "2025-04-01",
                        "Row IN-90 is new from 2025-04-01: Secure job and Gardening are not both claimed for one person in"
                                + " one year. It is published, by csif section 4.2.",
                        rules -> rules.append(
                                ROWS,
                                "IN-90,secure-job,gardening,2025-04-01,,published,csif section 4.2,no,Of the test")),
                told(
                        ChangedPart.INCOMPATIBLE_OUTCOMES,
                        "IN-03",
                        Change.ChangeKind.ENDED,
                        "2025-04-01",
                        "Row IN-03 (Full-time employment and Part-time employment) ends: it last holds on 2025-03-31.",
                        rules -> rules.replace(ROWS, IN_03, IN_03.replace(",,,", ",,2025-03-31,"))),
                told(
                        ChangedPart.INCOMPATIBLE_OUTCOMES,
                        "IN-03",
                        Change.ChangeKind.CHANGED,
                        "",
                        "Row IN-03 (Full-time employment and Part-time employment): it holds from 2025-04-01 instead of the"
                                + " beginning.",
                        rules -> rules.replace(ROWS, IN_03, IN_03.replace(",,,", ",2025-04-01,,"))),
                told(
                        ChangedPart.INCOMPATIBLE_OUTCOMES,
                        "IN-03",
                        Change.ChangeKind.REMOVED,
                        "",
                        "Row IN-03 is removed: it said that Full-time employment and Part-time employment are not both"
                                + " claimed for one person in one year.",
                        rules -> rules.change(ROWS, text -> text.replaceAll("(?m)^IN-03,.*\n", ""))),
                changed(
                        ChangedPart.INCOMPATIBLE_OUTCOMES,
                        "IN-03",
                        "Row IN-03 (Full-time employment and Part-time employment): its provenance is published instead of"
                                + " inferred.",
                        rules -> rules.replace(ROWS, IN_03, IN_03.replace("inferred", "published"))),
                changed(
                        ChangedPart.INCOMPATIBLE_OUTCOMES,
                        "IN-03",
                        "Row IN-03 (Full-time employment and Part-time employment): its source is csif section 4.2 instead of"
                                + " sosv list of values.",
                        rules -> rules.replace(ROWS, IN_03, IN_03.replace("sosv list of values", "csif section 4.2"))),
                changed(
                        ChangedPart.INCOMPATIBLE_OUTCOMES,
                        "IN-03",
                        "Row IN-03 (Full-time employment and Part-time employment): evidence may now override it.",
                        rules -> rules.replace(ROWS, IN_03, IN_03.replaceAll("no$", "yes"))),
                changed(
                        ChangedPart.INCOMPATIBLE_OUTCOMES,
                        "IN-03",
                        "Row IN-03 (Full-time employment and Gardening): it pairs Full-time employment and Gardening instead"
                                + " of Full-time employment and Part-time employment.",
                        rules -> rules.replace(ROWS, IN_03, IN_03.replace("part-time-employment", "gardening"))));
    }

    static Stream<Told> tables() {
        return Stream.of(
                changed(
                        ChangedPart.PARAMETER,
                        "adult-from-age",
                        "Parameter adult-from-age: it is 18 years instead of 16 years.",
                        rules -> rules.replace(PARAMETERS, "adult-from-age,16", "adult-from-age,18")),
                changed(
                        ChangedPart.OUTCOME,
                        "gardening",
                        "Outcome Gardening (gardening): it is shown by a record instead of a record or a survey.",
                        rules -> rules.change(
                                OUTCOMES,
                                text -> text.replaceAll("(?m)^(gardening,.*),record\\|survey,yes-no,", "$1,record,,"))),
                changed(
                        ChangedPart.OUTCOME,
                        "gardening",
                        "Outcome Gardening (gardening): it is for adults instead of anyone.",
                        rules -> rules.change(
                                OUTCOMES, text -> text.replaceAll("(?m)^(gardening,.*),any,", "$1,adult,"))),
                changed(
                        ChangedPart.OUTCOME,
                        "gardening",
                        "Outcome Gardening (gardening): its category of deadweight is health instead of community.",
                        rules -> rules.change(
                                OUTCOMES, text -> text.replaceAll("(?m)^(gardening,.*),community,", "$1,health,"))),
                told(
                        ChangedPart.OUTCOME,
                        "planting",
                        Change.ChangeKind.ADDED,
                        "",
                        "Outcome Planting (planting) is new: it can be claimed by a record, for anyone, of UKSVB.",
                        rules -> rules.append(
                                OUTCOMES,
                                "planting,UKSVB,Health,Planting,any,record,,community,inferred,sosv list of values,")),
                changed(
                        ChangedPart.ANSWERS,
                        "agreement",
                        "Scale agreement: the answer \"agree\" no longer meets the outcome.",
                        rules -> rules.replace(ANSWERS, "agreement,agree,yes", "agreement,agree,no")),
                changed(
                        ChangedPart.ANSWERS,
                        "yes-no",
                        "Scale yes-no: it has the new answer \"partly\", which does not meet the outcome.",
                        rules -> rules.append(ANSWERS, "yes-no,partly,no,3,inferred,csif section 4.2")),
                changed(
                        ChangedPart.SCORES,
                        "swemwbs",
                        "Scale swemwbs: its scores run from 0 to 35 instead of 7 to 35.",
                        rules -> rules.replace(SCORES, "swemwbs,7,35", "swemwbs,0,35")));
    }

    @ParameterizedTest
    @MethodSource({"settings", "rules", "rows", "tables"})
    void a_change_is_told_in_a_sentence_with_its_id_and_its_first_day_and_nothing_else_is_told(Told told) {
        assertThat(changes(told.made()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("ofWords")
                .contains(told.said())
                .allSatisfy(
                        change -> assertThat(change.id()).isEqualTo(told.said().id()));
    }

    @Test
    void undoing_a_change_is_told_too() {
        CopiedRules changed = copy().replace(ROWS, IN_03, IN_03.replace(",,,", ",,2025-03-31,"));
        assertThat(Sides.compared(Sides.of(changed), Sides.shipped(), false).changes())
                .extracting(Change::sentence)
                .containsExactly(
                        "Row IN-03 (Full-time employment and Part-time employment): it no longer ends; it was to end on"
                                + " 2025-03-31.");
    }

    @Test
    void a_rule_that_is_gone_is_told_with_what_it_found() {
        List<Change> changes = Sides.compared(Sides.shipped("uksvb-legacy", "open-wellby"), Sides.shipped(), false)
                .changes();
        assertThat(changes)
                .extracting(Change::kind, Change::sentence)
                .contains(tuple(
                        Change.ChangeKind.REMOVED,
                        "Rule EL-04 is removed: \"The rules before 2022 are for outcomes achieved before 2022\". It found a"
                                + " caveat, EARLIER_RULES."));
    }

    @Test
    void nothing_is_told_of_rules_that_are_the_same() {
        Comparison none = Sides.compared(Sides.shipped(), Sides.of(copy()), false);
        assertThat(none.changes()).isEmpty();
        assertThat(none.isNone()).isTrue();
        assertThat(none.isOfOtherFiles()).isFalse();
    }

    @Test
    void spaces_and_the_order_of_rows_change_the_files_and_nothing_else() {
        CopiedRules shuffled = copy().change(EVIDENCE, text -> text.replace("when\n", "when\n\n"))
                .change(ROWS, text -> text.replaceFirst("(IN-04,.*\n)(IN-05,.*\n)", "$2$1"));
        Comparison none = Sides.compared(Sides.shipped(), Sides.of(shuffled), false);
        assertThat(none.changes()).isEmpty();
        assertThat(none.isOfOtherFiles()).isTrue();
    }

    @Test
    void changes_come_by_kind_and_id_whatever_the_order_of_the_files() {
        CopiedRules changed = copy().change(ROWS, text -> text.replaceAll("(?m)^IN-(9|10|09|11),.*\n", ""))
                .append(ROWS, "IN-100,secure-job,gardening,,,published,csif section 4.2,no,Of the test")
                .replace(ABOUT, "2025.1", "2026.1")
                .replace(PARAMETERS, "adult-from-age,16", "adult-from-age,18");
        assertThat(Sides.compared(Sides.shipped(), Sides.of(changed), false).changes())
                .extracting(Change::id)
                .containsExactly("uksvb", "IN-09", "IN-10", "IN-11", "IN-100", "adult-from-age");
    }

    /** A copy of what is changed here alone: the trial of other rule sets takes most of the time of reading them. */
    private CopiedRules copy() {
        return CopiedRules.to(folder).without("example-contract");
    }

    private List<Change> changes(UnaryOperator<CopiedRules> change) {
        CopiedRules copy = change.apply(copy());
        return Sides.compared(Sides.shipped(), Sides.of(copy), false).changes();
    }
}
