package org.claimable.file.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of one. */
public record Share(BigDecimal part) {
    /** As a reader sees it: {@code 40%}, {@code 12.5%}. */
    @Override
    public String toString() {
        BigDecimal percent = part.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + "%";
    }
}
