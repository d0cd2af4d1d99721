package org.claimable.rulebook.file;

import java.util.List;

/** Where a table stands, the columns that it has and may have, and whether a rule set needs one. */
record TableForm(String path, List<String> columns, List<String> further, boolean needed) {}
