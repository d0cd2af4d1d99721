/**
 * Publishing rules without a restart: watches the folders, and replaces what is published whole or not at all. Who began
 * with a library keeps it to the end.
 */
package org.claimable.rules.publishing;
