/** Temporary files: readable by their user alone, and deleted by the run that made them, or by the next where that was killed. */
package org.claimable.file.temporary;
