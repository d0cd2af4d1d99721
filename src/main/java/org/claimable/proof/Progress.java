package org.claimable.proof;

/** Hears how far the work is. */
public interface Progress {
    /** Nobody listens. */
    Progress UNHEARD = (done, of) -> {};

    /** So many of all changes were tried. */
    void done(int done, int of);
}
