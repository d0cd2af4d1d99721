/** Forms and files that are sent in parts, read within bounds and in memory alone. */
package org.claimable.service.multipart;
