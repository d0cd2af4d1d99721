/**
 * The web page on which claims are checked: thin controllers for the same use case as the API and the command line. It works
 * without scripts, and asks nothing of another site.
 */
package org.claimable.page;
