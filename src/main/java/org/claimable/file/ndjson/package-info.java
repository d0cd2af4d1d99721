/**
 * Cohorts that pass as a stream of lines of JSON, one person a line, decided as they come: in order, on several threads, in
 * memory that does not grow with them.
 */
package org.claimable.file.ndjson;
