package org.claimable.bench.loop;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a claim and its evidence. */
final class ClaimReader {
    private final JsonParser parser;

    ClaimReader(JsonParser parser) {
        this.parser = parser;
    }

    Claim read() {
        Claim claim = new Claim();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            field(claim, name);
        }
        return claim;
    }

    private void field(Claim claim, String name) {
        switch (name) {
            case "id" -> claim.id = parser.getString();
            case "outcome" -> claim.outcome = parser.getString();
            case "achievedOn" -> claim.achievedOn = day();
            case "headcount" -> claim.headcount = parser.getIntValue();
            case "share" -> claim.share = tenThousandths(parser.getDecimalValue());
            case "sustainedYear" -> claim.sustainedYear = parser.getIntValue();
            case "service" -> claim.service = parser.getString();
            case "provider" -> claim.provider = parser.getString();
            case "evidence" -> claim.evidence = evidence();
            default -> throw new IllegalArgumentException("Unknown field " + name);
        }
    }

    private static int tenThousandths(BigDecimal share) {
        return share.movePointRight(4).intValueExact();
    }

    private Evidence evidence() {
        Evidence evidence = new Evidence();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            field(evidence, name);
        }
        return evidence;
    }

    private void field(Evidence evidence, String name) {
        switch (name) {
            case "kind" -> evidence.kind = kind(parser.getString());
            case "reference" -> evidence.reference = parser.getString();
            case "from" -> evidence.from = day();
            case "to" -> evidence.to = day();
            case "sessions" -> evidence.sessions = parser.getIntValue();
            case "before" -> before(evidence);
            case "after" -> after(evidence);
            case "beforeOn" -> evidence.beforeOn = day();
            case "afterOn" -> evidence.afterOn = day();
            case "retrospective" -> evidence.retrospective = parser.getBooleanValue();
            default -> throw new IllegalArgumentException("Unknown field " + name);
        }
    }

    private static String kind(String text) {
        return switch (text) {
            case "RECORD" -> "record";
            case "SURVEY" -> "survey";
            case "SCORE" -> "score";
            default -> throw new IllegalArgumentException("Unknown kind " + text);
        };
    }

    private int day() {
        return Days.of(parser.getString());
    }

    private void before(Evidence evidence) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            evidence.before = parser.getString();
        } else {
            evidence.scoreBefore = parser.getDecimalValue();
        }
    }

    private void after(Evidence evidence) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            evidence.after = parser.getString();
        } else {
            evidence.scoreAfter = parser.getDecimalValue();
        }
    }
}
