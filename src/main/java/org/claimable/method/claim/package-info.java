/** What is claimed: a cohort of people and the outcomes claimed for them, as submitted. */
package org.claimable.method.claim;
