package org.claimable.oracle.measures;

import java.math.BigDecimal;
import org.claimable.oracle.Dice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a mistake or two into figures without any. */
final class RandomSlips {
    private static final int KINDS = 17;
    private final Dice dice;

    RandomSlips(Dice dice) {
        this.dice = dice;
    }

    void into(ObjectNode request) {
        for (int i = dice.between(1, 2); i > 0; i--) {
            slip(request, (ArrayNode) request.get("figures"));
        }
    }

    private void slip(ObjectNode request, ArrayNode figures) {
        ObjectNode figure = (ObjectNode) figures.get(dice.between(0, figures.size() - 1));
        switch (dice.between(1, KINDS)) {
            case 1 -> figure.put("measure", dice.oneOf("welfare-cals", "Good deeds"));
            case 2 -> figure.put("amount", BigDecimal.valueOf(-dice.between(1, 9)));
            case 3 -> figure.put("amount", new BigDecimal("2.5"));
            case 4 -> figure.put("amount", new BigDecimal("2.333"));
            case 5 -> figure.put("unit", "TONNES");
            case 6 -> backwards(figure);
            case 7 -> month(figure, "2027-01");
            case 8 -> month(figure, dice.oneOf("2025-13", "2025-1", "May"));
            case 9 -> figure.put("reference", "x".repeat(dice.oneOf(200, 201)));
            case 10 -> figure.put("space", "y".repeat(201));
            case 11 -> figure.put("supersedes", "never sent");
            case 12 -> figures.add(figure.deepCopy());
            case 13 -> figures.add(figure.deepCopy().put("submission", "z2").put("supersedes", first(figure)));
            case 14 -> twoOfOne(figure, figures);
            case 15 -> circle(figure, figures);
            case 16 -> overlap(figure, figures);
            default -> grossUp(request);
        }
    }

    private static String first(ObjectNode figure) {
        return figure.put("submission", "z1").get("submission").stringValue();
    }

    private static void month(ObjectNode figure, String month) {
        figure.remove("from");
        figure.remove("to");
        figure.put("month", month);
    }

    private static void backwards(ObjectNode figure) {
        figure.remove("month");
        figure.put("from", "2025-02").put("to", "2025-01");
    }

    /** Two that take the place of one, so that two are left. */
    private static void twoOfOne(ObjectNode figure, ArrayNode figures) {
        String first = first(figure);
        figures.add(figure.deepCopy().put("submission", "z2").put("supersedes", first));
        figures.add(figure.deepCopy().put("submission", "z3").put("supersedes", first));
    }

    private static void circle(ObjectNode figure, ArrayNode figures) {
        figures.add(figure.deepCopy().put("submission", "z2").put("supersedes", first(figure)));
        figure.put("supersedes", "z2");
    }

    /** A span of the two months of which the figure is one, or begins or ends with one. */
    private void overlap(ObjectNode figure, ArrayNode figures) {
        ObjectNode other = figure.deepCopy();
        other.remove("supersedes");
        String from = dice.chance(0.5) ? "2025-01" : "2024-11";
        other.remove("month");
        figures.add(other.put("from", from).put("to", "2025-02"));
    }

    private void grossUp(ObjectNode request) {
        request.putObject("grossUp")
                .put("by", dice.oneOf("homes-managed", "welfare-calls", "households"))
                .put("population", 1);
    }
}
