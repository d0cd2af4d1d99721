/** Reads a rule set and value sets from their folders, and says every mistake with its file and line. */
package org.claimable.rules.files;
