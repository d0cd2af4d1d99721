package org.claimable.file.table;

/** Which comes first in days such as 5/7/2024: 5 July where the day does, 7 May where the month does. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
