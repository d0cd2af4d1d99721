package org.claimable.evaluation;

import java.math.BigDecimal;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Pair;
import org.claimable.rulebook.RuleCard;

/** One thing that a rule found, with the rule; {@code pair} is set for a clash, {@code rate} for deadweight. */
record Finding(FindingKind kind, RuleCard card, Claim claim, Pair pair, String code, String message, BigDecimal rate) {}
