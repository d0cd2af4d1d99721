package org.claimable.evaluation.drools;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The members that a compiled class names, such as {@code java.lang.String.length}, read from its constant pool (JVM
 * specification, 4.4). It can call no other.
 */
final class NamedMembers {
    /** Stands for code that is only put together when it runs: lambdas, texts joined with +, method handles. */
    static final String DYNAMIC = "code put together when it runs";

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Map<Integer, Integer> names = new HashMap<>();
    private final Map<Integer, Integer> members = new HashMap<>();
    private final SortedSet<String> found = new TreeSet<>();

    private NamedMembers() {}

    /** The members that a compiled class names, sorted. */
    static SortedSet<String> of(byte[] compiled) {
        NamedMembers named = new NamedMembers();
        try (DataInputStream content = new DataInputStream(new ByteArrayInputStream(compiled))) {
            content.skipNBytes(8);
            int count = content.readUnsignedShort();
            for (int at = 1; at < count; at++) {
                at += named.constant(at, content);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        named.members.values().forEach(member -> named.found.add(named.member(member)));
        return named.found;
    }

    /** Reads a constant; returns how many further places it takes. */
    private int constant(int at, DataInputStream content) throws IOException {
        int kind = content.readUnsignedByte();
        switch (kind) {
            case 1 -> texts.put(at, content.readUTF());
            case 3, 4 -> content.skipNBytes(4);
            case 5, 6 -> content.skipNBytes(8);
            case 7 -> classes.put(at, content.readUnsignedShort());
            case 8 -> content.skipNBytes(2);
            case 9, 10, 11 -> members.put(at, content.readInt());
            case 12 -> names.put(at, content.readInt() >>> 16);
            case 15, 16, 17, 18 -> dynamic(kind, content);
            default -> throw new IOException("Constant of unknown kind %d.".formatted(kind));
        }
        return kind == 5 || kind == 6 ? 1 : 0;
    }

    private void dynamic(int kind, DataInputStream content) throws IOException {
        content.skipNBytes(kind == 15 ? 3 : kind == 16 ? 2 : 4);
        found.add(DYNAMIC);
    }

    private String member(int classAndName) {
        String owner = texts.get(classes.get(classAndName >>> 16)).replace('/', '.');
        return owner + "." + texts.get(names.get(classAndName & 0xFFFF));
    }
}
