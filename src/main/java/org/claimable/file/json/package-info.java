/** Cohorts in JSON, read in one pass with every mistake noted, and evaluations written in JSON. */
package org.claimable.file.json;
