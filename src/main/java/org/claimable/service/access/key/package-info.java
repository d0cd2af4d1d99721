/** API keys, for callers without an identity provider: made once, kept as hashes in a file, changed without a restart. */
package org.claimable.service.access.key;
