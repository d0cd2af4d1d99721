package org.claimable.service.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What a caller may be let to do; its name is that of the OAuth scope, and of the scope of an API key. */
public enum Scope implements GrantedAuthority {
    EVALUATE("claims:evaluate"),
    READ_RULES("rules:read"),
    COMPARE_RULES("rules:compare"),
    READ_METRICS("metrics:read");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** The scope of this name; none where there is no such scope. */
    public static Optional<Scope> named(String name) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(name)).findFirst();
    }

    /** All that a visitor of the page can do. */
    static Set<Scope> ofPage() {
        return EnumSet.complementOf(EnumSet.of(READ_METRICS));
    }

    /** Whether a caller has it; null for none. */
    boolean isOf(Authentication caller) {
        return caller != null
                && caller.getAuthorities().stream().anyMatch(granted -> text.equals(granted.getAuthority()));
    }

    @Override
    public String getAuthority() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
