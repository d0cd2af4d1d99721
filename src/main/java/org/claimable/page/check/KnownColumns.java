package org.claimable.page.check;

import jakarta.servlet.http.HttpServletRequest;

/** What a visitor said earlier that the columns of a file are, for a file with the same headings. */
public interface KnownColumns {
    /** What a visitor sent, with its columns read as was said earlier; the same where nothing was, or where it says so itself. */
    Submission applied(HttpServletRequest request, Submission sent);

    /** Whether the file of a check holds a table of several columns and some rows, so that it can be asked what each is. */
    boolean isTable(Check check);

    /** Keeps that a check was read as was said earlier. */
    void noteUsed(HttpServletRequest request, Check check);

    /** Whether a check was read as was said earlier. */
    boolean isUsed(HttpServletRequest request, Check check);
}
