/** Rules tried on made-up claims at every load: none may fail, and none may let a claim through that a published norm refuses. */
package org.claimable.rules.trial;
