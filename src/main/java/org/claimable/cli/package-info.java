/** The command line: check a file, or start the service. */
package org.claimable.cli;
