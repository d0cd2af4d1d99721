/** The yardstick: the method written by hand as one tight loop, with Jackson's streaming parser and hash maps. */
package org.claimable.bench.loop;
