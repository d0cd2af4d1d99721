package org.claimable.api;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.MediaType;

/** The media types that a caller accepts, each with how much it is wished for. */
record Wishes(List<MediaType> accepted) {
    private static final MediaType UNWANTED = MediaType.parseMediaType("*/*;q=0");
    private static final Comparator<MediaType> CLOSER = Comparator.comparing((MediaType each) -> !each.isWildcardType())
            .thenComparing(each -> !each.isWildcardSubtype());
    private static final Comparator<MediaType> CLOSEST = CLOSER.thenComparingDouble(MediaType::getQualityValue);
    private static final Comparator<MediaType> MOST =
            Comparator.comparingDouble(MediaType::getQualityValue).thenComparing(CLOSER);

    /** Those of an Accept header; whoever sends none takes anything. */
    static Wishes of(String header) {
        List<MediaType> accepted = header == null ? List.of() : MediaType.parseMediaTypes(header);
        return new Wishes(accepted.isEmpty() ? List.of(MediaType.ALL) : accepted);
    }

    /** The type wished for most, of equal wishes the one named more closely, then the first; null where none is accepted. */
    MediaType best(List<MediaType> given) {
        return given.stream()
                .filter(type -> wish(type).getQualityValue() > 0)
                .max(Comparator.comparing(this::wish, MOST))
                .orElse(null);
    }

    /** What is said of a type where it is named most closely; not wished for where it is not named. */
    private MediaType wish(MediaType type) {
        return accepted.stream()
                .filter(each -> each.includes(type))
                .max(CLOSEST)
                .orElse(UNWANTED);
    }
}
