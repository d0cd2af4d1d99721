/** Cohorts read from files and requests, and evaluations written to them: JSON here in {@code json}, tables in {@code csv}. */
package org.claimable.file;
