package org.claimable.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Files that a browser is to keep rather than show. */
public final class Downloads {
    private static final Map<String, String> TYPES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "csv", "text/csv;charset=UTF-8",
            "json", "application/json",
            "txt", "text/plain;charset=UTF-8");
    private static final int LONGEST_NAME = 80;

    private Downloads() {}

    /** A name for a file after what something is called, without an ending of its own, in letters that every system takes. */
    public static String name(String title, String ending) {
        String bare = Normalizer.normalize(title.replaceFirst("\\.[A-Za-z0-9]{1,9}$", ""), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
        String named = bare.isEmpty() ? "claims" : bare;
        return named.substring(0, Math.min(LONGEST_NAME, named.length())).replaceAll("-$", "") + ending;
    }

    /** Begins an answer with a file of such a name, whose ending says its type; its content is written to what is returned. */
    public static OutputStream begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType(
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }
}
