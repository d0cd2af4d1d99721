package org.claimable.golden;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Inputs that are right but for one mistake. */
final class WrongInputs {
    /** What is written at a place of a right request. */
    record Change(String place, String written) {}

    /** A wrong value of a setting of tables, and its name on a sheet of settings. */
    record Setting(String name, String onSheet, String value) {
        String inAddress() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        String onCommandLine() {
            String option = name.equals("conflictPolicy") ? "policy" : name;
            return "--" + option.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + "=" + value;
        }
    }

    /** A part beside right claims. */
    record Beside(String part, String content) {}

    static final String RIGHT = """
            {"asOf": "2025-05-01", "valueSet": "example-values", "options": {}, "period": {},
             "individuals": [{"ref": "p1", "age": 34, "segments": {"tenure": "rent"}}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "full-time-employment",
                         "achievedOn": "2024-06-03", "evidence": {"kind": "RECORD", "reference": "contract 17"}}],
             "previouslyCounted": [{"individual": "p1", "outcome": "gardening", "achievedOn": "2023-05-01"}],
             "commitments": {"total": 1000.00, "outcomes": [{"outcome": "gardening", "people": 2, "value": 900}]}}
            """;
    static final String HEADER = "{\"valueSet\":\"example-values\",\"asOf\":\"2025-05-01\",\"options\":{}}";
    static final String PERSON =
            "{\"individual\":\"p1\",\"age\":34,\"claims\":[{\"id\":\"c1\",\"outcome\":\"gardening\","
                    + "\"achievedOn\":\"2024-06-03\",\"evidence\":{\"kind\":\"RECORD\",\"reference\":\"r\"}}]}";
    static final String PLAN = """
            {"reference": "Tender", "valueSet": "example-values", "asOf": "2025-05-01", "budget": 1000.00,
             "outcomes": [{"outcome": "full-time-employment", "people": 12, "service": "Job club"},
                          {"outcome": "Apprenticeship", "people": 3, "share": 0.5}]}
            """;
    static final String COMPARISON = """
            {"before": {"ruleSet": "uksvb-legacy", "valueSet": "example-values"}, "after": {"ruleSet": "uksvb"},
             "cohorts": [{"asOf": "2025-05-01", "claims": [{"id": "c1", "outcome": "gardening", "achievedOn": "2024-06-03"}]}]}
            """;
    static final String TABLE = "Claim,Person,Outcome,Achieved on,Evidence,Reference\n"
            + "c1,p1,full-time-employment,03/06/2024,Record,contract 17\n";

    static final List<Change> HEADERS = changes("""
            /asOf                   | "2025-02-30"
            /period                 | {"from": "2025-04-01", "to": "2024-03-31"}
            /period                 | {"from": "01/04/2024"}
            /period                 | {"until": "2024-04-01"}
            /period                 | 5
            /options                | []
            /options/yearBasis      | "TAX_YEAR"
            /options/yearBasis      | "financial"
            /options/conflictPolicy | "BEST"
            /options/rules          | "ALL"
            /options/rules          | 1
            /options/references     | "LOOSE"
            /options/currency       | "GBP"
            /ruleSet                | "hact"
            /ruleSet                | " "
            /valueSet               | "hact"
            /valueSet               | []
            /valueSet               | {"id": "own", "deadweightIncluded": "no"}
            /valueSet               | {"id": "own", "deadweightIncluded": false, "values": [{"outcome": "gardning", "wellbeing": 1.234}]}
            /valueSet               | {"deadweightIncluded": true, "values": [{"outcome": "gardening", "wellbeing": 1, "tax": 3}]}
            /budget                 | 0
            /budget                 | 1.001
            /budget                 | "61256"
            /deadweight             | {}
            /deadweight             | {"basis": "GUESS"}
            /deadweight             | {"basis": "OWN_RATE", "rate": 0.1}
            /deadweight             | {"basis": "OWN_RATE", "justification": "x"}
            /deadweight             | {"basis": "DEFAULT", "rate": 1.1}
            /deadweight             | {"basis": "DEFAULT", "percent": 10}
            /reference              | 5
            /colour                 | "red"
            """);

    static final List<Change> REQUESTS = joined(HEADERS, changes("""
            /claims                          | (left out)
            /claims                          | []
            /claims                          | {}
            /claims/1                        | 5
            /claims/0/id                     | (left out)
            /claims/0/id                     | " "
            /claims/0/outcome                | (left out)
            /claims/0/achievedOn             | (left out)
            /claims/0/achievedOn             | "31/02/2024"
            /claims/0/achievedOn             | "2024-02-30"
            /claims/0/achievedOn             | 45446
            /claims/0/sevice                 | "Job club"
            /claims/0/service                | 5
            /claims/0/provider               | []
            /claims/0/headcount              | 0
            /claims/0/headcount              | 1.5
            /claims/0/headcount              | 2
            /claims/0/headcount              | "1"
            /claims/0/share                  | 0
            /claims/0/share                  | 1.01
            /claims/0/share                  | "half"
            /claims/0/sustainedYear          | 0
            /claims/0/sustainedYear          | 1.5
            /claims/0/individual             | ""
            /claims/0/individual             | 5
            /claims/0/evidence               | "RECORD"
            /claims/0/evidence/kind          | (left out)
            /claims/0/evidence/kind          | "record"
            /claims/0/evidence/kind          | "HEARSAY"
            /claims/0/evidence/sessions      | -1
            /claims/0/evidence/from          | "June"
            /claims/0/evidence/beforeOn      | "2024-13-01"
            /claims/0/evidence/retrospective | "no"
            /claims/0/evidence/before        | true
            /claims/0/evidence/score         | 3
            /claims/1                        | {"id": "c1", "outcome": "x", "achievedOn": "2024-06-03"}
            /individuals                     | {}
            /individuals/0/ref               | (left out)
            /individuals/0/age               | -1
            /individuals/0/age               | "34"
            /individuals/0/segments          | []
            /individuals/0/segments/tenure   | 5
            /individuals/0/name              | "Ana"
            /individuals/1                   | {"ref": "p1"}
            /previouslyCounted/0/individual  | null
            /previouslyCounted/0/outcome     | "gardenning"
            /previouslyCounted/0/achievedOn  | "soon"
            /previouslyCounted/0/id          | "c1"
            /commitments                     | []
            /commitments/total               | 0
            /commitments/outcomes            | []
            /commitments/outcomes/0/outcome  | "gardning"
            /commitments/outcomes/0/people   | 0
            /commitments/outcomes/0/value    | "900"
            /commitments/outcomes/0          | {"outcome": "gardening"}
            /commitments/outcomes/1          | {"outcome": "gardening", "people": 1}
            """));

    static final List<String> NO_REQUESTS =
            List.of("", " ", "{", "[]", "5", "null", "{\"claims\": []} {}", "{\"a\": 1, \"a\": 2}");

    static final List<Change> PEOPLE = changes("""
            /individual              | " "
            /age                     | 200
            /segments                | 5
            /colour                  | "red"
            /claims                  | (left out)
            /claims                  | []
            /claims/0/individual     | "p1"
            /claims/0/achievedOn     | "soon"
            /claims/0/outcome        | 5
            /claims/0/evidence/kind  | "HEARSAY"
            /claims/0/headcount      | 3
            /claims/1                | {"id": "c1", "outcome": "gardening", "achievedOn": "2024-06-03"}
            /previouslyCounted       | [{"outcome": "gardning", "achievedOn": "2024-01-01"}]
            """);

    static final List<Change> PLANS = changes("""
            /ruleSet            | "moon"
            /valueSet           | "moon"
            /asOf               | "2026-02-30"
            /budget             | 0
            /deadweight         | {"basis": "OWN_RATE", "rate": 0.1}
            /deadweight         | {"basis": "GUESS"}
            /options            | {}
            /claims             | []
            /outcomes           | []
            /outcomes           | {}
            /outcomes/0         | 1
            /outcomes/0/outcome | "gardning"
            /outcomes/0/outcome | (left out)
            /outcomes/0/people  | (left out)
            /outcomes/0/people  | 0
            /outcomes/0/people  | "12"
            /outcomes/1/share   | 1.01
            /outcomes/1/servise | "x"
            /outcomes/1/note    | 5
            """);

    static final List<Change> COMPARISONS = changes("""
            /before                   | (left out)
            /before/ruleSet           | "hact"
            /before/valueSet          | "hact"
            /after/colour             | "red"
            /valuesByOutcome          | "yes"
            /cohorts                  | {}
            /cohorts/0/ruleSet        | "uksvb"
            /cohorts/0/asOf           | "2025-02-30"
            /cohorts/0/claims         | []
            /cohorts/0/options        | {"rules": "ALL"}
            """);

    static final List<Setting> SETTINGS = List.of(
            new Setting("from", "From", "31/02/2024"),
            new Setting("to", "To", "soon"),
            new Setting("yearBasis", "Year basis", "TAX_YEAR"),
            new Setting("conflictPolicy", "Conflict policy", "BEST"),
            new Setting("rules", "Rules", "ALL"),
            new Setting("references", "References", "LOOSE"),
            new Setting("valueSet", "Value set", "hact"),
            new Setting("ruleSet", "Rule set", "hact"),
            new Setting("budget", "Budget", "0"),
            new Setting("budget", "Budget", "twelve"),
            new Setting("budget", "Budget", "1.001"),
            new Setting("asOf", "As of", "never"),
            new Setting("deadweightBasis", "Deadweight basis", "GUESS"),
            new Setting("deadweightBasis", "Deadweight basis", "OWN_RATE"),
            new Setting("deadweightRate", "Deadweight rate", "2"),
            new Setting("deadweightRate", "Deadweight rate", "0.1"),
            new Setting("deadweightJustification", "Deadweight justification", "A survey"),
            new Setting("dateOrder", "Date order", "YEAR_FIRST"),
            new Setting("zone", "Time zone", "Mars/Base"),
            new Setting("onError", "On error", "ignore"),
            new Setting("sheet", "Sheet", "Nowhere"),
            new Setting("columns", "Columns", "Person=Client"),
            new Setting("columns", "Columns", "Colour=Person"),
            new Setting("columns", "Columns", "Person"),
            new Setting("colour", "Colour", "red"),
            new Setting("yearBases", "Year bases", "FINANCIAL"));

    private static final String HEADINGS =
            "Claim,Person,Age,Outcome,Achieved on,Headcount,Share,Sustained year,Evidence,Reference,"
                    + "From,To,Sessions,Before,After,Before on,After on,Retrospective,Segment: Tenure\n";

    static final List<String> TABLES = List.of(
            TABLE + "c2,p2,full-time-employment,soon,Record,contract 18\n",
            "",
            "Fruit,Colour\napple,red\n",
            "Claim,Person,Outcome\nc1,p1,gardening\n",
            "Claim,Person,Outcome,Achieved on,Outcome\nc1,p1,gardening,03/06/2024,gardening\n",
            "Claim,Person,Outcomes,Achieved,Kind of evidence,Colour\nc1,p1,gardening,03/06/2024,Record,red\n",
            "Claim,Person,Outcome,Achieved on\n",
            HEADINGS + "c1,p1,34,,,,,,,,,,,,,,,,\n",
            HEADINGS + "c1,p1,200,gardening,31/02/2024,x,150%,0,Hearsay,r,never,2024-13-01,-1,a,b,1/1,2/2,maybe,rent\n",
            HEADINGS + "c1,p1,34,gardening,03/06/2024,2,0,1.5,Record,r,,,1.5,,,,,,\n",
            HEADINGS + "c1,p1,34,gardening,03/06/2024,,,,Record,r,,,,,,,,,rent\n"
                    + "c1,p1,35,gardening,04/06/2024,,,,Record,r,,,,,,,,,own\n",
            HEADINGS
                    + "c1,p1,34,gardening,03/13/2024,,,,Record,r,,,,,,,,,\nc2,p1,34,gardening,13/03/2024,,,,Record,r,,,,,,,,,\n",
            TABLE + "c2,p2,gardening,04/06/2024,Record,r,one more\n",
            TABLE + "Total,,,,,\n");

    static final List<Beside> BESIDE = List.of(
            new Beside("individuals", "Person,Age\np1,200\np1,\n"),
            new Beside("individuals", "Age\n3\n"),
            new Beside("individuals", "Person,Age,Segment: Tenure\n,3,rent\n"),
            new Beside("previouslyCounted", "Person,Outcome,Date\np1,nothing,2024-05-01\n"),
            new Beside("previouslyCounted", "Person,Outcome\np1,gardening\n"),
            new Beside("commitments", "Outcome,People\nGardning,3\n"),
            new Beside("commitments", "Outcome,People,Value\nGardening,x,-5\nGardening,,\n"),
            new Beside("commitments", "Outcome\nGardening\n"),
            new Beside("settings", "{\"budget\": 0, \"claims\": [], \"options\": {\"rules\": \"ALL\"}}"),
            new Beside("settings", "{\"colour\": \"red\", \"asOf\": \"never\"}"),
            new Beside("settings", "[]"),
            new Beside("settings", "{"),
            new Beside("people", "x"),
            new Beside("claims", TABLE));

    static final List<String> PROMISES = List.of(
            "Outcome,People\nGardning,3",
            "Outcome,People\nGardening,x",
            "Outcome,People\nGardening,",
            "Outcome,Value\nGardening,-5",
            "Outcome,People\n",
            "Fruit,Colour\nApple,red");

    static final List<List<String>> PLANNED = List.of(
            List.of("budget", "5"),
            List.of("outcome-1", "gardning", "people-1", "3"),
            List.of("outcome-1", "gardening", "people-1", "x"),
            List.of("outcome-1", "gardening", "people-1", "0", "share-1", "150%"),
            List.of("outcome-1", "gardening", "people-1", ""),
            List.of("outcome-1", "gardening", "people-1", "3", "budget", "none", "asOf", "never", "valueSet", "hact"),
            List.of("outcome-1", "gardening", "people-1", "3", "deadweightBasis", "GUESS"),
            List.of("outcome-1", "gardening", "people-1", "3", "deadweightRate", "0.1"),
            List.of("outcome-1", "gardening", "people-1", "3", "pasted", "Outcome,People\nGardening,3"),
            List.of("pasted", "Fruit,Colour"));

    static final List<List<String>> COMMANDS = List.of(
            List.of(),
            List.of("chek"),
            List.of("check"),
            List.of("check", "FOLDER"),
            List.of("check", "FOLDER/none.csv"),
            List.of("check", "FOLDER/claims.docx"),
            List.of("check", "FOLDER/wrong.csv"),
            List.of("check", "FOLDER/wrong.csv", "--on-error=review", "--as-of=2025-05-01"),
            List.of("check", "FOLDER/wrong.csv", "--stream", "--as-of=2025-05-01"),
            List.of("check", "FOLDER/wrong.json"),
            List.of("check", "FOLDER/broken.json"),
            List.of("check", "FOLDER/claims.csv", "--output=FOLDER/claims.csv"),
            List.of("check", "FOLDER/claims.csv", "--output=FOLDER/decided.pdf"),
            List.of("check", "FOLDER/claims.csv", "--from=2025-04-01", "--to=2024-03-31"),
            List.of("check", "FOLDER/claims.csv", "--individuals=FOLDER/none.csv"),
            List.of("check", "FOLDER/claims.csv", "--stream", "--threads=0"),
            List.of("check", "FOLDER/claims.csv", "--stream", "--json"),
            List.of("check", "FOLDER/lines.ndjson", "--stream", "--threads=1"),
            List.of("check", "FOLDER/lines.ndjson", "--stream", "--sheet=x"),
            List.of("check", "examples/two-banks.json", "--sheet=x"),
            List.of("check", "FOLDER/claims.csv", "--rules-folder=FOLDER/none"),
            List.of("forecast", "FOLDER/plan.csv"),
            List.of("forecast", "examples/tender-plan.json", "--budget=0", "--value-set=hact", "--rule-set=hact"),
            List.of("template", "FOLDER/template.pdf"),
            List.of("template", "FOLDER/template.csv", "--rule-set=hact"),
            List.of("rules", "list", "--chapter=none"),
            List.of("rules", "list", "--rule-set=hact"),
            List.of("rules", "diff", "uksvb", "hact"),
            List.of("values", "check", "FOLDER/claims.csv"));

    private WrongInputs() {}

    private static List<Change> changes(String table) {
        return table.lines()
                .map(line -> line.split("\\|", 2))
                .map(cells -> new Change(cells[0].strip(), cells[1].strip()))
                .toList();
    }

    private static List<Change> joined(List<Change> some, List<Change> others) {
        return java.util.stream.Stream.of(some, others).flatMap(List::stream).toList();
    }
}
