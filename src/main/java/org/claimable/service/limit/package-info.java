/** The limits that hold before and around a controller: how much, how often, how many at once, how slowly, how long. */
package org.claimable.service.limit;
