/** What would make the claims of a check claimable: for all, and for each provider by itself. */
package org.claimable.page.plan;
