/**
 * Claims of a lake, decided on Apache Spark. Each person's rows become the line of a stream, and the lines are decided by the code that
 * decides a stream, in parts that are put together; nothing is decided here.
 */
package org.claimable.spark;
