/**
 * Who may ask what of the service: how callers are known (tokens, API keys, a proxy), what each may do, and from where the
 * service can be reached. Spring Security does it; what is here says what it is to do.
 */
package org.claimable.service.access;
