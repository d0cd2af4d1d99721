package org.claimable.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.method.bank.Digests;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.LibraryFiles;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;

/** The files of a rules folder and of the overlays on it as bytes, as they travel to executors, which compile them. */
final class PackedRules {
    private static final String RULE_SET = "uksvb";
    private static final String VALUE_SET = "open-wellby";

    private PackedRules() {}

    /** The files of folders as they are now; {@link Problems.RuleFileException} with what cannot be read. */
    static byte[] read(Path folder, List<Path> overlays) {
        Problems problems = new Problems();
        List<FolderFiles> folders = new ArrayList<>();
        folders.add(FolderFiles.read(folder, "", problems));
        folders.addAll(LibraryFiles.overlays(overlays, problems));
        problems.failIfAny();
        return packed(folders);
    }

    private static byte[] packed(List<FolderFiles> folders) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream output = new DataOutputStream(bytes)) {
            output.writeInt(folders.size());
            for (FolderFiles folder : folders) {
                output.writeUTF(folder.called(""));
                output.writeInt(folder.paths().size());
                for (String path : folder.paths()) {
                    byte[] content = folder.bytes(path);
                    output.writeUTF(path);
                    output.writeInt(content.length);
                    output.write(content);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The digest of what travels. */
    static String digest(byte[] packed) {
        MessageDigest digest = Digests.begin();
        digest.update(packed);
        return Digests.end(digest);
    }

    /** Compiles them; {@link Problems.RuleFileException} with every mistake in the rules. */
    static Library compiled(byte[] packed) {
        try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(packed))) {
            List<FolderFiles> folders = new ArrayList<>();
            int count = input.readInt();
            for (int i = 0; i < count; i++) {
                String name = input.readUTF();
                Map<String, byte[]> files = new TreeMap<>();
                for (int left = input.readInt(); left > 0; left--) {
                    String path = input.readUTF();
                    files.put(path, input.readNBytes(input.readInt()));
                }
                folders.add(FolderFiles.of(name, Map.of()).with(files));
            }
            return LibraryFiles.load(folders.get(0), folders.subList(1, count), RULE_SET, VALUE_SET);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
