/** Rules as files: read, compiled, published, tried by their examples, proven and compared. */
package org.claimable.rules;
