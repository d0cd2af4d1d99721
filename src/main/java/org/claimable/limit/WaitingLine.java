package org.claimable.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Who waits for a place: newcomers, and those who gave theirs up for a while, each in the order in which they came. Places go
 * to the two by turns, so that neither many who are new nor many who have begun keep the others waiting.
 */
final class WaitingLine {
    private final Room room;
    private final Deque<Place> newcomers = new ArrayDeque<>();
    private final Deque<Place> returning = new ArrayDeque<>();
    private boolean newcomerWasLast;

    /** {@code room} is the memory that newcomers need; those who return have theirs. */
    WaitingLine(Room room) {
        this.room = room;
    }

    void add(Place place) {
        newcomers.add(place);
    }

    /** Adds one who has begun; it gives its place to a newcomer where no one else waits to return. */
    void addAgain(Place place) {
        newcomerWasLast &= !returning.isEmpty();
        returning.add(place);
    }

    /** Who has the next place, null for no one: a newcomer who has no memory yet lets those go first who return. */
    Place next() {
        Place newcomer = newcomers.peek();
        boolean fits = newcomer != null && room.fits(newcomer.weight());
        return fits && (returning.isEmpty() || !newcomerWasLast) ? newcomer : returning.peek();
    }

    /** Takes out who is next, with its place. */
    void begin(Place place) {
        newcomerWasLast = newcomers.remove(place);
        returning.remove(place);
    }

    /** Takes out one who goes without a place, and any that is not in it. */
    void remove(Place place) {
        newcomers.remove(place);
        returning.remove(place);
    }

    /** How many wait for their first turn. */
    int newcomers() {
        return newcomers.size();
    }

    /** How many wait for a further turn. */
    int returning() {
        return returning.size();
    }
}
