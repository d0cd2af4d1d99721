/** Rule sets, rules and rows written for an analyst to fill in, each with examples that hold, and what is still to be filled in. */
package org.claimable.rules.draft;
