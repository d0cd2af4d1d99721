package org.claimable.method.catalogue;

/** What a setting is; a name is a text that is not blank, and a choice is one of a few values. */
public enum SettingType {
    TEXT,
    NAME,
    DAY,
    POUNDS,
    RATE,
    CHOICE,
    RULE_SET,
    VALUE_SET,
    ZONE,
    COLUMNS,
    TRACE,
    YES_NO
}
