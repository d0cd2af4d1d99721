/** What is claimed, how it is decided and what it comes to. Plain Java: no framework, no files. */
package org.claimable.method;
