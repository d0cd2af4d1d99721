package org.claimable.method.catalogue;

/** Whether something is wished. */
public enum YesNo implements Choice {
    TRUE,
    FALSE;

    @Override
    public Words words() {
        return new Words("", "");
    }

    @Override
    public String word() {
        return toString();
    }

    @Override
    public String toString() {
        return this == TRUE ? "true" : "false";
    }
}
