package org.claimable.bench.loop;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes as much as the service does: every part of the value, and of each reason and caveat a message with its facts, a source
 * and a remedy. Where the service has several messages for a code, it has the commonest.
 */
public final class WordyWriter extends CompactWriter {
    private static final String[] MONTHS = {
        " January ",
        " February ",
        " March ",
        " April ",
        " May ",
        " June ",
        " July ",
        " August ",
        " September ",
        " October ",
        " November ",
        " December "
    };
    private static final String CATALOGUE = "catalogue/outcomes.csv";
    private static final String LIST = "HACT, Spotlight on Social Value (April 2025), list of values";
    private static final String RATIONALE =
            "Named by the bank's owner as values that are not used together for one person";

    private final StringBuilder message = new StringBuilder(600);
    private final List<String> templates = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final String from;
    private final String asOf;
    private final int level;
    private Person person;

    public WordyWriter(OutputStream out, Settings settings) {
        super(out);
        from = (settings.from() == 0 ? "any day" : day(settings.from())) + " to any day";
        asOf = day(settings.asOf());
        level = settings.level();
    }

    @Override
    void head(Person of) {
        person = of;
        if (person.individual != null) {
            json.writeStringProperty("individual", person.individual);
        }
    }

    @Override
    void body(Claim claim, Judged judged) {
        json.writeName("value");
        if (judged.isPriced) {
            value(claim, judged);
        } else {
            json.writeNull();
        }
        json.writeName("reasons");
        json.writeStartArray();
        for (String code : judged.codes) {
            reason(claim, Phrase.ofReason(code));
        }
        json.writeEndArray();
        json.writeName("caveats");
        json.writeStartArray();
        caveats(claim, judged);
        json.writeEndArray();
    }

    private void value(Claim claim, Judged judged) {
        long exchequer = Worth.exchequer(judged.outcome);
        long business = Worth.business(judged.outcome);
        json.writeStartObject();
        json.writeNumberProperty("wellbeing", pounds(judged.wellbeing));
        json.writeName("deadweightRate");
        json.writeNumber(rate(judged.rate));
        json.writeNumberProperty("wellbeingNet", pounds(judged.net));
        json.writeNumberProperty("exchequer", pounds(exchequer));
        json.writeNumberProperty("business", pounds(business));
        json.writeNumberProperty("perPerson", pounds(judged.net + exchequer + business));
        json.writeNumberProperty("headcount", claim.headcount);
        json.writeName("share");
        json.writeNumber(rate(claim.share));
        json.writeNumberProperty("total", pounds(judged.total));
        json.writeEndObject();
    }

    private static String rate(int tenThousandths) {
        return tenThousandths == 10_000 ? "1" : String.valueOf(tenThousandths / 10_000.0);
    }

    private void reason(Claim claim, Phrase phrase) {
        Judged judged = claim.judged;
        begin();
        say(phrase, facts(claim, phrase.code()));
        Phrase row = row(judged, phrase.code());
        if (row == Phrase.INFERRED_ROW) {
            say(row, judged.outcome.row.name());
            facts.addAll(List.of("published", CATALOGUE, LIST));
        }
        if (judged.stays != null && phrase.rule().startsWith("IN-")) {
            say(Phrase.CHOICE, judged.stays.id, pounds(judged.stays.judged.total), pounds(judged.total));
            templates.add("ALTERNATIVE");
            facts.add("those worth most together are kept");
        }
        json.writeStartObject();
        write(phrase);
        texts("claims", judged.stays != null && isOfTwo(phrase) ? List.of(judged.stays.id) : List.of());
        json.writeStringProperty("source", row == null ? phrase.source() : row.source());
        json.writeStringProperty("provenance", row == null ? phrase.provenance() : row.provenance());
        json.writeStringProperty("remedy", phrase.remedy());
        json.writeStringProperty("pointer", "/claims/" + person.claims.indexOf(claim) + "/" + phrase.pointer());
        json.writeEndObject();
    }

    private void begin() {
        message.setLength(0);
        templates.clear();
        facts.clear();
    }

    private void say(Phrase phrase, Object... said) {
        phrase.say(message, said);
        templates.add(phrase.template());
        for (Object fact : said) {
            facts.add(fact.toString());
        }
    }

    private void write(Phrase phrase) {
        json.writeStringProperty("code", phrase.code());
        json.writeStringProperty("rule", phrase.rule());
        json.writeStringProperty("message", message.toString());
        texts("templates", templates);
        texts("facts", facts);
    }

    /** What is said of the row of the catalogue that a reason rests on; null where it rests on none. */
    private static Phrase row(Judged judged, String code) {
        return !restsOnRow(code) ? null : judged.outcome.row.isMental() ? Phrase.SCORED_ROW : Phrase.INFERRED_ROW;
    }

    private static boolean restsOnRow(String code) {
        return switch (code) {
            case "WRONG_EVIDENCE", "UNKNOWN_ANSWER", "ALREADY_MET", "NO_MOVEMENT" -> true;
            default -> false;
        };
    }

    private static boolean isOfTwo(Phrase phrase) {
        return phrase.rule().startsWith("IN-")
                || phrase.rule().startsWith("CO-0") && !phrase.rule().equals("CO-04");
    }

    private Object[] facts(Claim claim, String code) {
        Judged judged = claim.judged;
        Evidence evidence = claim.evidence;
        String name = judged.outcome == null ? claim.outcome : judged.outcome.row.name();
        return switch (code) {
            case "UNKNOWN_OUTCOME" -> new Object[] {name, ""};
            case "OUTSIDE_PERIOD" -> new Object[] {day(claim.achievedOn), from};
            case "FUTURE_DATE" -> new Object[] {day(claim.achievedOn), asOf};
            case "WRONG_AGE" -> new Object[] {name, audience(judged.outcome), String.valueOf(person.age)};
            case "NO_EVIDENCE" -> new Object[] {name, shownBy(judged.outcome)};
            case "WRONG_EVIDENCE" -> new Object[] {"a " + evidence.kind, name, shownBy(judged.outcome)};
            case "INCOMPLETE_EVIDENCE" -> new Object[] {"a " + evidence.kind, before(evidence), after(evidence)};
            case "UNKNOWN_ANSWER" -> new Object[] {before(evidence), after(evidence), name, scale(judged.outcome)};
            case "ALREADY_MET" -> new Object[] {before(evidence)};
            case "NO_MOVEMENT" -> new Object[] {after(evidence), before(evidence)};
            case "TOO_FEW_SESSIONS" ->
                new Object[] {String.valueOf(evidence.sessions), day(evidence.from), day(evidence.to), "1", "2"};
            case "SURVEY_DATES" -> new Object[] {day(evidence.beforeOn), day(evidence.afterOn), asOf};
            case "SUSTAINED_YEAR" -> new Object[] {String.valueOf(claim.sustainedYear)};
            case "UNTRACKED_INDIVIDUAL" ->
                new Object[] {"No reference to a person is given", "these " + claim.headcount + " people"};
            case "COUNTED_THIS_YEAR" ->
                new Object[] {name, label(claim.year()), judged.stays.id, day(judged.stays.achievedOn)};
            case "COUNTED_BY_ANOTHER_PROVIDER" ->
                new Object[] {
                    name, label(claim.year()), judged.stays.id, judged.stays.provider, day(judged.stays.achievedOn)
                };
            case "COUNTED_BEFORE" ->
                new Object[] {name, label(claim.year()), judged.counted.reference(), day(judged.counted.achievedOn())};
            case "INCOMPATIBLE_OUTCOME" -> new Object[] {name, judged.other.row.name(), label(claim.year()), RATIONALE};
            case "OTHER_BANK" -> new Object[] {name, judged.other.row.name(), label(claim.year())};
            default -> throw new IllegalArgumentException("Unknown code " + code);
        };
    }

    private void caveats(Claim claim, Judged judged) {
        Evidence evidence = claim.evidence;
        if (judged.outcome == null) {
            return;
        }
        if (judged.isPriced && !judged.outcome.ownRate) {
            caveat(Phrase.DEADWEIGHT, judged.outcome.row.category().replace('-', ' '), rate(judged.outcome.rate));
        }
        if (!judged.isPriced && judged.verdict.equals("CLAIMABLE")) {
            caveat(Phrase.NO_VALUE, judged.outcome.row.name());
        }
        if (claim.share < 10_000) {
            caveat(Phrase.SHARED, rate(claim.share));
        }
        if (evidence != null && evidence.retrospective) {
            caveat(Phrase.RETROSPECTIVE);
        }
        if (evidence != null
                && !evidence.kind.equals("record")
                && judged.outcome.row.accepts(evidence.kind)
                && (evidence.beforeOn == 0 || evidence.afterOn == 0)) {
            caveat(Phrase.UNDATED);
        }
        if (evidence != null && evidence.kind.equals("record") && evidence.reference == null) {
            caveat(Phrase.UNREFERENCED);
        }
        if (judged.verdict.equals("CLAIMABLE") && level < 2) {
            advice(claim, judged);
        }
    }

    /** What rules that may not refuse at this level would have said. */
    private void advice(Claim claim, Judged judged) {
        String name = judged.outcome.row.name();
        if (Eligibility.isWrongAge(judged.outcome, person.age)) {
            caveat(Phrase.OTHER_AGE, name, audience(judged.outcome), String.valueOf(person.age));
        }
        for (Claim other : person.individual == null ? List.<Claim>of() : person.claims) {
            if (other != claim
                    && other.year() == claim.year()
                    && other.judged.verdict.equals("CLAIMABLE")
                    && judged.outcome.isPairedWith(other.judged.outcome, 2)) {
                caveat(
                        Phrase.BOTH_CLAIMED,
                        name,
                        other.judged.outcome.row.name(),
                        label(claim.year()),
                        "The longer move already contains the shorter one",
                        other.id);
            }
        }
    }

    private void caveat(Phrase phrase, Object... said) {
        begin();
        say(phrase, said);
        json.writeStartObject();
        write(phrase);
        json.writeStringProperty("source", phrase.source());
        json.writeStringProperty("provenance", phrase.provenance());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String day(int day) {
        return day == 0 ? "not given" : day % 100 + MONTHS[day / 100 % 100 - 1] + day / 10_000;
    }

    private static String audience(Outcome outcome) {
        return outcome.row.audience().equals("adult") ? "adults, from 16" : "young people, under 25";
    }

    private static String shownBy(Outcome outcome) {
        return outcome.row.isMental()
                ? "a score before and after"
                : outcome.row.accepts("survey") ? "a survey before and after" : "a record";
    }

    private static String scale(Outcome outcome) {
        return outcome.range == null
                ? "Not a problem, Minor problem, Serious problem"
                : outcome.range.lowest() + " to " + outcome.range.highest();
    }

    private static String before(Evidence evidence) {
        return evidence.kind.equals("score") ? text(evidence.scoreBefore) : text(evidence.before);
    }

    private static String after(Evidence evidence) {
        return evidence.kind.equals("score") ? text(evidence.scoreAfter) : text(evidence.after);
    }

    private static String text(Object answer) {
        return answer == null ? "not given" : answer.toString();
    }
}
