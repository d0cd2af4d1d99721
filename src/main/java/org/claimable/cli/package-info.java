/** The command line: check a file, compare rules, or start the service. */
package org.claimable.cli;
