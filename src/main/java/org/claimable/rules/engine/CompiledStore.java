package org.claimable.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.claimable.method.bank.Digests;
import org.claimable.rules.engine.PrivateFolder.NotPrivateException;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder in which compiled rules are kept, so that what was compiled once is only linked the next time; each is filed
 * under the digest of its text and of the classes that it is linked with. Without a folder nothing is kept, nor where another
 * user could change what is kept.
 */
record CompiledStore(Path folder) {
    /** The system property that names the folder. */
    static final String SETTING = "claimable.rules.compiled";

    private static final String MODELS = "models";
    private static final int DIGEST_BYTES = 32;
    private static final int MOST_KEPT = 20;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Set<Path> SAID = ConcurrentHashMap.newKeySet();
    private static final Logger LOG = LoggerFactory.getLogger(CompiledStore.class);

    /** The folder of the setting; none where it is not set. */
    static CompiledStore ofSetting() {
        String folder = System.getProperty(SETTING, "");
        return new CompiledStore(folder.isEmpty() ? null : Path.of(folder));
    }

    /**
     * What {@code compiler} makes of some DRL, or made of it before. What cannot be kept, or read again, or could have been
     * changed by another user, is made anew.
     */
    CompiledClasses get(Map<String, String> drl, Function<Map<String, String>, CompiledClasses> compiler) {
        if (folder == null) {
            return compiler.apply(drl);
        }
        String name = digest(drl) + ".zip";
        PrivateFolder own = own();
        CompiledClasses kept = own == null ? null : kept(own, name);
        if (kept != null) {
            return kept;
        }
        CompiledClasses compiled = compiler.apply(drl);
        if (own != null) {
            try {
                write(compiled, own.path().resolve(name));
            } catch (IOException unwritable) {
                LOG.debug("Compiled rules cannot be kept in {}.", folder, unwritable);
            }
        }
        return compiled;
    }

    /** The folder, null where it cannot be made or others could change it; that is said once. */
    private PrivateFolder own() {
        try {
            return PrivateFolder.of(folder);
        } catch (NotPrivateException open) {
            warn(open);
        } catch (IOException unwritable) {
            LOG.debug("Compiled rules cannot be kept in {}.", folder, unwritable);
        }
        return null;
    }

    private void warn(NotPrivateException open) {
        if (SAID.add(folder)) {
            LOG.warn(
                    "The folder of compiled rules ({}) is not used, because another user could change them: {} Rules are compiled "
                            + "at each start instead. Maybe name a folder that only the user of this program may write to.",
                    folder,
                    open.getMessage());
        }
    }

    private CompiledClasses kept(PrivateFolder own, String name) {
        if (!Files.exists(own.path().resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            Path file = own.file(name);
            CompiledClasses kept = read(file);
            touch(file);
            return kept;
        } catch (NotPrivateException open) {
            warn(open);
        } catch (IOException | RuntimeException broken) {
            LOG.debug("Rules kept in {} cannot be read; they are compiled anew.", folder, broken);
        }
        return null;
    }

    /** The time of a file is that of its last use, by which {@link #forgetLongestUnused} chooses. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant()));
        } catch (IOException unwritable) {
            LOG.debug("The time of {} cannot be set.", file, unwritable);
        }
    }

    private static String digest(Map<String, String> drl) {
        MessageDigest digest = Digests.begin();
        WhitelistLoader.factFiles().forEach(digest::update);
        new TreeMap<>(drl).forEach((name, text) -> digest.update((name + text).getBytes(StandardCharsets.UTF_8)));
        return Digests.end(digest).replace("sha256:", "");
    }

    private static CompiledClasses read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        SortedMap<String, byte[]> classes = new TreeMap<>();
        String models = "";
        try (InputStream checked = new ByteArrayInputStream(content, DIGEST_BYTES, content.length);
                ZipInputStream zip = new ZipInputStream(checked)) {
            if (!Arrays.equals(content, 0, DIGEST_BYTES, digest(content, DIGEST_BYTES), 0, DIGEST_BYTES)) {
                throw new IOException("It is not what was written.");
            }
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MODELS)) {
                    models = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                } else {
                    classes.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        MemberWhitelist.requireOwnNames(classes.keySet());
        return new CompiledClasses(models.lines().toList(), classes);
    }

    private static byte[] digest(byte[] content, int from) {
        MessageDigest digest = Digests.begin();
        digest.update(content, from, content.length - from);
        return digest.digest();
    }

    /** Written beside and then moved, so that who reads it meanwhile never sees a part; its digest stands in front. */
    private void write(CompiledClasses compiled, Path file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            zip.putNextEntry(new ZipEntry(MODELS));
            zip.write(String.join("\n", compiled.models()).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        Path beside = Files.createTempFile(file.getParent(), "compiled", ".part");
        try (OutputStream stream = Files.newOutputStream(beside)) {
            stream.write(digest(content.toByteArray(), 0));
            content.writeTo(stream);
            stream.close();
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        forgetLongestUnused();
    }

    /** Rules are changed now and then; what was not used for longest goes. */
    private void forgetLongestUnused() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> longestUnusedFirst = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .toList();
            for (Path file : longestUnusedFirst.subList(0, Math.max(0, longestUnusedFirst.size() - MOST_KEPT))) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The classes that rules were compiled to, by name, and the names of those that list the rules of a package. */
    record CompiledClasses(List<String> models, SortedMap<String, byte[]> classes) {
        private static final String CLASS = ".class";
        private static final String MODELS = "META-INF/kie/org.claimable/rules/drools-model";

        /** What the rule engine writes of its own accord, whatever the rules: how bases are set up, which is not used. */
        private static final String SETTING = "org/drools/project/model/ProjectModel_";

        static CompiledClasses of(InternalKieModule compiled) {
            SortedMap<String, byte[]> classes = new TreeMap<>();
            for (String file : compiled.getFileNames()) {
                if (file.endsWith(CLASS) && !file.startsWith(SETTING)) {
                    String name =
                            file.substring(0, file.length() - CLASS.length()).replace('/', '.');
                    classes.put(name, compiled.getBytes(file));
                }
            }
            List<String> models = new String(compiled.getBytes(MODELS), StandardCharsets.UTF_8)
                    .lines()
                    .filter(classes::containsKey)
                    .toList();
            return new CompiledClasses(models, classes);
        }
    }
}
