package org.claimable.method.catalogue;

/** What a setting is; a name is a text that is not blank, a choice is one of a few values, and yes or no is a truth value. */
public enum SettingType {
    TEXT,
    NAME,
    DAY,
    POUNDS,
    RATE,
    CHOICE,
    YES_NO,
    RULE_SET,
    VALUE_SET,
    ZONE,
    COLUMNS,
    TRACE,
    PLAN
}
