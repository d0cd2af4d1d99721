/** What is concluded of each claim, and why: verdict, value, reasons and caveats. */
package org.claimable.method.decision;
