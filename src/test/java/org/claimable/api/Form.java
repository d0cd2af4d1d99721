package org.claimable.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body in parts, a file each. */
final class Form {
    private static final String BOUNDARY = "between-the-parts";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    Form part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Form part(String name, byte[] content) {
        return file(name, name + ".csv", content);
    }

    /** A part with the name of its file. */
    Form file(String name, String file, byte[] content) {
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n";
        parts.writeBytes(head.formatted(BOUNDARY, name, file).getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(parts.toByteArray());
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
