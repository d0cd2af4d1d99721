/** Who may ask what of the service. */
package org.claimable.access;
