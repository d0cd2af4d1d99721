package org.claimable.oracle;

import java.util.List;

/** Why a claim is refused or reviewed: code, rule and the claims that stand in its way. */
record Ground(String code, String rule, List<String> claims) {
    Ground(String code, String rule) {
        this(code, rule, List.of());
    }
}
