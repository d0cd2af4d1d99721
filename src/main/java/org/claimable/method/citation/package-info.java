/** Where knowledge comes from: the texts relied on, the place in them, and how firmly they say it. */
package org.claimable.method.citation;
