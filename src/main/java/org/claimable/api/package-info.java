/** The REST API: thin controllers for the interfaces generated from openapi.yaml, and problems for all that goes wrong. */
package org.claimable.api;
