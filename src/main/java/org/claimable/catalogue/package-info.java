/** What can be said and asked, each declared once. */
package org.claimable.catalogue;
