/**
 * What those who run the service see of it: metrics, logs, traces, and an audit line for each evaluation. Nothing of a claim, a
 * person or a licensed value is in any of them.
 */
package org.claimable.service.operation;
