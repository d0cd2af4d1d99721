/**
 * What is decided in one form, however it was sent: as bytes of JSON with sorted keys and defaults filled in, of which the identity of a
 * decision is the digest.
 */
package org.claimable.method.canonical;
