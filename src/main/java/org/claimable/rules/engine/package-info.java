/** The rule engine: checks rule files, compiles them, and lets them look at facts. The only place that knows Drools. */
package org.claimable.rules.engine;
