/** What rules look at: a claim with its outcome resolved, a pair of claims of one person, and the terms of the cohort. */
package org.claimable.method.evaluation.fact;
