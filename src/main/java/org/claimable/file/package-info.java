/**
 * Cohorts read from files and requests, and evaluations written to them: JSON in {@code json}, tables read in {@code csv},
 * written in {@code annotated} and, to fill in, in {@code template}; workbooks are written by {@code sheet}.
 */
package org.claimable.file;
