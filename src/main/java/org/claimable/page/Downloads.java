package org.claimable.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
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

    private Downloads() {}

    /** Begins an answer with a file of such a name, whose ending says its type; its content is written to what is returned. */
    public static OutputStream begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }
}
