package org.claimable.limit;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;

/** A request whose body is expanded as it is read; how long that is, is not known before. */
final class PackedRequest extends HttpServletRequestWrapper {
    private static final Set<String> OF_THE_PACKED = headers(HttpHeaders.CONTENT_ENCODING, HttpHeaders.CONTENT_LENGTH);

    private final HttpServletRequest packed;
    private BodyRequest expanded;

    PackedRequest(HttpServletRequest packed) {
        super(packed);
        this.packed = packed;
    }

    private static Set<String> headers(String... names) {
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(headers, names);
        return headers;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return expanded().getInputStream();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return expanded().getReader();
    }

    private BodyRequest expanded() throws IOException {
        if (expanded == null) {
            expanded = new BodyRequest(packed, new GzipBody(packed.getInputStream()));
        }
        return expanded;
    }

    @Override
    public int getContentLength() {
        return -1;
    }

    @Override
    public long getContentLengthLong() {
        return -1;
    }

    @Override
    public String getHeader(String name) {
        return OF_THE_PACKED.contains(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return OF_THE_PACKED.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !OF_THE_PACKED.contains(name))
                .toList());
    }
}
