package org.claimable.method.catalogue;

/** Which comes first in days such as 5/7/2024: 5 July where the day does, 7 May where the month does. */
public enum DateOrder implements Choice {
    DAY_FIRST("Day first: 5 July 2024"),
    MONTH_FIRST("Month first: 7 May 2024");

    private final Words words;

    DateOrder(String offered) {
        this.words = new Words(offered, offered);
    }

    @Override
    public Words words() {
        return words;
    }
}
