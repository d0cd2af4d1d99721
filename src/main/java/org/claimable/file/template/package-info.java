/** Tables to fill in with claims, made for one rule set. */
package org.claimable.file.template;
