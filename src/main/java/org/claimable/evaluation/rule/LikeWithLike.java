package org.claimable.evaluation.rule;

import java.util.List;
import org.claimable.evaluation.rule.Comparison.Sign;

/** That a comparison is of like with like: only then does its answer mean anything. */
final class LikeWithLike {
    private LikeWithLike() {}

    /** Fails where the two sides of a comparison, on a line of a file, cannot be compared so. */
    static void require(Comparison comparison, int line) {
        String a = TypeWords.of(comparison.left().type());
        String b = TypeWords.of(comparison.right().type());
        Sign sign = comparison.sign();
        boolean nothing = a.equals(TypeWords.NOTHING) || b.equals(TypeWords.NOTHING);
        boolean comparable = List.of(TypeWords.NUMBER, TypeWords.DATE).contains(a)
                || List.of(TypeWords.TEXT, TypeWords.CONDITION, "Outcome").contains(a) && !sign.isOrder();
        if (nothing ? sign.isOrder() || isNeverNull(comparison) : !a.equals(b) || !comparable) {
            throw new WrongRuleException(
                    line,
                    "%s compares a %s with a %s. Numbers and dates have an order, texts are equal or not; a fixed date is asked for as in isOnOrAfter( \"2025-04-01\" )."
                            .formatted(comparison.drl(), a, b));
        }
    }

    private static boolean isNeverNull(Comparison comparison) {
        return comparison.left().type().isPrimitive()
                || comparison.right().type().isPrimitive();
    }
}
