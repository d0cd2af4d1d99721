package org.claimable.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is said of the service while it runs.
 *
 * @param accessLog whether each request has a log line of its own, under the logger claimable.access: method, route, status,
 *     milliseconds and caller, never the address itself. Off, since a proxy in front usually keeps one, and each evaluation has its
 *     audit line
 * @param auditFile the file that audit lines are written to, as JSON, instead of the log; rolled each day and at 100 MB. Not set, since
 *     containers have their log collected
 * @param auditDays for how many days rolled audit files are kept; a year, a common period of contracts
 */
@ConfigurationProperties("claimable.operation")
record OperationSettings(
        @DefaultValue("false") boolean accessLog,
        String auditFile,
        @DefaultValue("366") int auditDays) {}
