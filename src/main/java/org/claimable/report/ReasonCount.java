package org.claimable.report;

import java.math.BigDecimal;

/** How many claims and people a reason struck, and what those claims would have been worth, in pounds. */
public record ReasonCount(String code, int claims, int individuals, BigDecimal value) {}
