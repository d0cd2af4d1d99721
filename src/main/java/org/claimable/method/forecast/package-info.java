/** What planned outcomes would be worth: a forecast, labelled as one, by the same rules of value as claims. */
package org.claimable.method.forecast;
