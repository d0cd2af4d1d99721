package org.claimable.bench.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.bench.plain.PlainService;

/**
 * The plain service as a jar beside its libraries, as {@code ./claimable} lays out Claimable: those of Claimable's that a service with
 * the web and actuator starters has, and an archive of the classes that it loads.
 */
final class PlainJar {
    private static final Path LIBRARIES = Path.of("target/app/lib");
    private static final Pattern NEEDED =
            Pattern.compile("(spring-boot(-actuator|-actuator-autoconfigure|-autoconfigure|-health"
                    + "|-http-converter|-jackson|-micrometer-metrics|-micrometer-observation|-servlet|-tomcat|-web-server|-webmvc)?"
                    + "|spring-(aop|beans|context|core|expression|web|webmvc)|tomcat-embed-\\w+|jackson-(annotations|core|databind)"
                    + "|micrometer-(commons|core|jakarta9|observation)|jakarta\\.annotation-api|HdrHistogram|logback-\\w+|slf4j-api"
                    + "|jul-to-slf4j|log4j-(api|to-slf4j)|snakeyaml|jspecify|commons-logging)-\\d.*\\.jar");
    private static final List<String> CLASSES =
            List.of("PlainService.class", "PlainService$Greeting.class", "PlainLine.class");
    private static final List<String> SAYS_NOTHING = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

    private final Path jar;
    private final Path archive;

    /** Makes it in a folder, anew. */
    PlainJar(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        jar = folder.resolve("plain.jar");
        archive = folder.resolve("plain.jsa");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PlainService.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : CLASSES) {
                try (InputStream in = PlainService.class.getResourceAsStream(name)) {
                    out.putNextEntry(
                            new JarEntry(PlainService.class.getPackageName().replace('.', '/') + "/" + name));
                    in.transferTo(out);
                }
            }
        }
        Files.deleteIfExists(archive);
        // Once it is ready, and has said so, it is stopped, and keeps its classes.
        ServiceProcess.start(port -> command("-XX:ArchiveClassesAtExit=" + archive, port))
                .close();
        requireArchive(archive);
    }

    /** Copies the libraries beside the jar, since classes of others are not archived, and names them. */
    private String libraries() throws IOException {
        Path beside = Files.createDirectories(jar.resolveSibling("lib"));
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (NEEDED.matcher(name).matches()) {
                    Files.copy(file, beside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    names.add("lib/" + name);
                }
            }
        }
        return String.join(" ", names);
    }

    /** The command that starts it at a port. */
    List<String> serve(int port) {
        return command("-XX:SharedArchiveFile=" + archive, port);
    }

    private List<String> command(String option, int port) {
        List<String> command = new ArrayList<>(List.of(Children.JAVA, option));
        command.addAll(SAYS_NOTHING);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port, "--server.address=127.0.0.1"));
        return command;
    }

    /** A start without the archive of classes is not the one that is measured: {@link IllegalStateException} where it is not there. */
    static void requireArchive(Path archive) {
        if (!Files.exists(archive)) {
            throw new IllegalStateException("There is no archive of classes " + archive + ".");
        }
    }

    /** The command that prints a line, without any of the libraries. */
    List<String> line() {
        return List.of(
                Children.JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                jar.toString(),
                "org.claimable.bench.plain.PlainLine");
    }
}
