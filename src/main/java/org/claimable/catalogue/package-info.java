/** What can be said in a cohort, each thing declared once; what reads, writes and shows it follows the declaration. */
package org.claimable.catalogue;
