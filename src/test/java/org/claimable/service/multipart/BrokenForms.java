package org.claimable.service.multipart;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Bodies in parts that are broken, by how; each holds a file of claims. */
public final class BrokenForms {
    /** Separates the parts of each that has a boundary. */
    public static final String TYPE = "multipart/form-data; boundary=b";

    /** Those that leave the file whole, so that it may be read. */
    public static final Set<String> HARMLESS = Set.of(
            "a charset that is none",
            "a bad escape",
            "a bad escape at the end",
            "a bad encoded word",
            "an encoded word without end",
            "NUL in an encoded file name",
            "parts within a part");

    private static final String HEAD =
            "--b\r\nContent-Disposition: form-data; name=\"claims\"; filename=\"c.csv\"\r\n\r\n";
    private static final String CSV =
            "Claim,Person,Outcome,Achieved on,Evidence\r\nc1,p1,gardening,2024-07-01,record\r\n";
    private static final String END = "\r\n--b--\r\n";

    private BrokenForms() {}

    /** A form that is whole. */
    public static byte[] whole() {
        return bytes(HEAD + CSV + END);
    }

    /** Those that can be sent with {@link #TYPE}. */
    public static Map<String, byte[]> bodies() {
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("without its end", HEAD + CSV);
        broken.put("cut within a boundary", HEAD + CSV + "\r\n--");
        broken.put("cut within the headers of a part", "--b\r\nContent-Disposition: form-da");
        broken.put("cut after the first boundary", "--b");
        broken.put("no boundary at all", CSV);
        broken.put("another boundary", HEAD.replace("--b", "--other") + CSV + "\r\n--other--\r\n");
        broken.put("NUL in a file name", head("claims\"; filename=\"c\0.csv") + CSV + END);
        broken.put("NUL in a field name", head("cla\0ims\"; filename=\"c.csv") + CSV + END);
        broken.put("NUL in an encoded file name", head("claims\"; filename*=UTF-8''c%00.csv; x=\"") + CSV + END);
        broken.put("a charset that is none", head("claims\"; filename*=nonsense''c.csv; x=\"") + CSV + END);
        broken.put("a bad escape", head("claims\"; filename*=UTF-8''c%GG%.csv; x=\"") + CSV + END);
        broken.put("a bad escape at the end", head("claims\"; filename*=UTF-8''c%; x=\"") + CSV + END);
        broken.put("a bad encoded word", head("claims\"; filename=\"=?nonsense?B?!!!?=") + CSV + END);
        broken.put("an encoded word without end", head("claims\"; filename=\"=?UTF-8?Q?=") + CSV + END);
        broken.put("a broken disposition", "--b\r\nContent-Disposition: ;;;=;name\r\n\r\n" + CSV + END);
        broken.put("no disposition", "--b\r\nContent-Type: text/csv\r\n\r\n" + CSV + END);
        broken.put("no headers", "--b\r\n\r\n" + CSV + END);
        broken.put("a header without a colon", "--b\r\nContent-Disposition\r\n\r\n" + CSV + END);
        broken.put("a header that goes on", "--b\r\n  Content-Disposition: form-data\r\n\r\n" + CSV + END);
        broken.put("headers without end", "--b\r\n" + "X: y\r\n".repeat(5_000) + CSV + END);
        broken.put("too many parts", head("x").repeat(1) + ("\r\n" + head("x")).repeat(2_000) + END);
        broken.put(
                "parts within a part",
                "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n"
                        + "Content-Disposition: form-data; name=\"claims\"\r\n\r\n" + HEAD + CSV + END);
        broken.put(
                "parts within a part without boundary",
                "--b\r\nContent-Type: multipart/mixed\r\n" + "Content-Disposition: form-data; name=\"claims\"\r\n\r\n"
                        + HEAD + CSV + END);
        broken.put("nothing between", "--b--\r\n");
        broken.put("blank", " ");
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        broken.forEach((how, body) -> bodies.put(how, bytes(body)));
        return bodies;
    }

    /** Types by which no body can be taken apart. */
    public static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("no boundary", "multipart/form-data");
        types.put("an empty boundary", "multipart/form-data; boundary=");
        types.put("an empty boundary in quotes", "multipart/form-data; boundary=\"\"");
        types.put("a boundary longer than any", "multipart/form-data; boundary=" + "b".repeat(6_000));
        types.put("a boundary of other signs", "multipart/form-data; boundary=\"\u00e9\u00ff\"");
        types.put("a charset that is none", "multipart/form-data; boundary=b; charset=nonsense");
        types.put("a charset that is empty", "multipart/form-data; boundary=b; charset=");
        types.put("capitals", "MULTIPART/FORM-DATA; BOUNDARY=other");
        types.put("another kind", "multipart/mixed; boundary=b");
        types.put("any kind", "multipart/*; boundary=b");
        return types;
    }

    private static String head(String name) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
