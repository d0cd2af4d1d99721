/** The runs: processes started in changing order, their costs compared run by run, and the page that says what came out. */
package org.claimable.bench.run;
