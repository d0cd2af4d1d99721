/** What can be claimed: the banks, their outcomes, the answers that meet them, and what they are worth. */
package org.claimable.method.bank;
