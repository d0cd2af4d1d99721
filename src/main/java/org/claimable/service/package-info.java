/** What stands before the doors of the service: who may ask, how much, and what its operators see. */
package org.claimable.service;
