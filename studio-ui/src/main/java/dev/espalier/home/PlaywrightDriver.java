package dev.espalier.home;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * Playwright's driver: its JavaScript and this platform's Node, which the program carries and Playwright wants as files.
 * They are laid into the home once a version, whole or not at all, and found there by every later start.
 */
public final class PlaywrightDriver {

    /** Where Playwright looks before it unpacks a driver of its own. */
    private static final String FOLDER_PROPERTY = "playwright.cli.dir";

    private static final Pattern LAYING = Pattern.compile("laying-(\\d{1,18})-.*");
    private static final String NODE = "node/";
    private static final String PACKAGE = "driver/package/";
    private static final String VERSION = "META-INF/maven/com.microsoft.playwright/driver/pom.properties";

    private final ClassLoader resources;

    PlaywrightDriver(ClassLoader resources) {
        this.resources = resources;
    }

    /**
     * Makes Playwright use the driver of a home, laid there when it is missing. Does nothing when a driver was named
     * already, or when the program carries none: as a mere class path it leaves that to Playwright.
     *
     * @throws IOException when the files cannot be written
     */
    public static void use(Home home) throws IOException {
        var driver = new PlaywrightDriver(PlaywrightDriver.class.getClassLoader());
        if (System.getProperty(FOLDER_PROPERTY) == null && driver.isCarried()) {
            home.make();
            System.setProperty(FOLDER_PROPERTY, driver.layBelow(home.drivers()).toString());
        }
    }

    boolean isCarried() {
        return resources.getResource(NODE + "node") != null;
    }

    Path layBelow(Path folder) throws IOException {
        var target = folder.resolve(version());
        Files.createDirectories(folder);
        removeWhatTheDeadLeft(folder);
        if (Files.isDirectory(target)) {
            return target;
        }
        var fresh = Files.createDirectory(
                folder.resolve("laying-%d-%s".formatted(ProcessHandle.current().pid(), UUID.randomUUID())));
        try {
            lay(NODE, "node", fresh);
            lay(PACKAGE, "cli.js", fresh.resolve("package"));
            var node = fresh.resolve("node").toFile();
            if (!node.setExecutable(true, false)) {
                throw new IOException(node + " could not be made executable; is the disk mounted noexec?");
            }
            return moved(fresh, target);
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    /** No lock tells who is laying a driver, so each says in its folder's name which process it is. */
    private static void removeWhatTheDeadLeft(Path folder) throws IOException {
        try (var layings = Files.newDirectoryStream(folder, "laying-*")) {
            for (var laying : layings) {
                var owner = LAYING.matcher(laying.getFileName().toString());
                if (owner.matches()
                        && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
                    FileSystemUtils.deleteRecursively(laying);
                }
            }
        }
    }

    /** Two programs may lay the driver at once; the first one's stays. */
    private static Path moved(Path fresh, Path target) throws IOException {
        try {
            return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.isDirectory(target)) {
                return target;
            }
            throw e;
        }
    }

    /** Copies the folder of a file on the class path, whether it lies in a jar, in a jar within a jar, or on disk. */
    private void lay(String folder, String file, Path target) throws IOException {
        var url = found(folder + file);
        if (url.openConnection() instanceof JarURLConnection jar) {
            lay(jar.getJarFile(), folder, target);
        } else {
            layFiles(Path.of(URI.create(url.toString())).resolveSibling("."), target);
        }
    }

    private static void lay(JarFile jar, String folder, Path target) throws IOException {
        var files = jar.stream()
                .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                .toList();
        for (JarEntry entry : files) {
            try (var bytes = jar.getInputStream(entry)) {
                lay(bytes, target.resolve(entry.getName().substring(folder.length())));
            }
        }
    }

    private static void layFiles(Path folder, Path target) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                try (var bytes = Files.newInputStream(path)) {
                    lay(bytes, target.resolve(folder.relativize(path)));
                }
            }
        }
    }

    private static void lay(InputStream bytes, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.copy(bytes, file);
    }

    private URL found(String file) throws FileNotFoundException {
        var url = resources.getResource(file);
        if (url == null) {
            throw new FileNotFoundException("the program carries no " + file + "; build it again");
        }
        return url;
    }

    private String version() throws IOException {
        try (var bytes = found(VERSION).openStream()) {
            var properties = new Properties();
            properties.load(bytes);
            return properties.getProperty("version");
        }
    }
}
