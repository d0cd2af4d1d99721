/** Answers of what is refused before it reaches a controller. */
package org.claimable.service.problem;
