/** Earlier checks on the page: what became of claims since, and the choices that those were decided by. */
package org.claimable.page.earlier;
