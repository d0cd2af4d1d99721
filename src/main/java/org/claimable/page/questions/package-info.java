/** Questions to each provider about its own claims, and what it replies. */
package org.claimable.page.questions;
