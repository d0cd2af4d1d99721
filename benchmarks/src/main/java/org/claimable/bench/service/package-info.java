/** The service measured: as a library, over HTTP, and from its command line. */
package org.claimable.bench.service;
