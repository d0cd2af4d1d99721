/** The method in SQL, worked by DuckDB. */
package org.claimable.bench.sql;
