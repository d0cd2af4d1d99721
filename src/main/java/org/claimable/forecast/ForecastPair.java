package org.claimable.forecast;

import java.math.BigDecimal;
import org.claimable.decision.Caveat;

/**
 * Two lines of a forecast that are not both claimed for one person in one year. {@code first} and {@code second} are their
 * places, from 0; {@code refuses}: the rule may refuse by default, else it advises; {@code people} is how many could be in
 * both; {@code atRisk} is what that could cost, in pounds, null where one of the two has no
 * value, which then adds nothing to the forecast that could be lost.
 */
public record ForecastPair(int first, int second, Caveat finding, boolean refuses, int people, BigDecimal atRisk) {}
