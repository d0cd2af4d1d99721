/** The least that a service of Spring Boot can be: what starting one costs that decides nothing. */
package org.claimable.bench.plain;
