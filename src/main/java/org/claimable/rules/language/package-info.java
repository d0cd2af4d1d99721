/** Rules as they are read from their files: what they ask of a claim or a pair, and what they report; nothing else can be written. */
package org.claimable.rules.language;
