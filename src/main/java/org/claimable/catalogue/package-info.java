/** What can be asked of a request, each declared once: every way in, every answer and every page follows from the declaration. */
package org.claimable.catalogue;
