/** What can be said in a cohort and asked of it, each thing declared once; what reads, writes and shows it follows the declaration. */
package org.claimable.method.catalogue;
