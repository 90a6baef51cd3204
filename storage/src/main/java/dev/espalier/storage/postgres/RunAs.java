package dev.espalier.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom PostgreSQL runs. It refuses to run as root, so root has to look like somebody else to it. */
enum RunAs {
    SELF(List.of()),
    /** Root, in a user namespace of its own: the files stay root's, the server does not see that it is root. */
    NAMESPACE(List.of("unshare", "-U")),
    /** Root where namespaces are forbidden: the server and its files belong to the user "nobody". */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    /** Returns what fits the user that runs this program. */
    static RunAs current() throws IOException {
        if (!isRoot()) {
            return SELF;
        }
        return namespacesWork() ? NAMESPACE : NOBODY;
    }

    /** The number decides, whether or not it has a name; where the system does not show it, the name must do. */
    private static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self)
                ? Files.getAttribute(self, "unix:uid").equals(0)
                : System.getProperty("user.name").equals("root");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return List.copyOf(whole);
    }

    /** Makes a directory with all that is in it usable by the server, which passes through the one above but cannot list it. */
    void giveAccess(Path directory, Path log) throws IOException {
        if (this != NOBODY) {
            return;
        }
        Commands.run(List.of("chown", "-R", "65534:65534", directory.toString()), log);
        Commands.run(List.of("chmod", "o+x", directory.resolve("..").toString()), log);
        var reachable = Commands.exitCode(command(List.of("test", "-x", directory.toString())), log) == 0;
        if (!reachable) {
            throw new DatabaseException(
                    "%s: PostgreSQL cannot run as root, and the user nobody may not enter here; choose a home elsewhere, as in ESPALIER_HOME=/var/lib/espalier"
                            .formatted(directory));
        }
    }

    private static boolean namespacesWork() throws IOException {
        var nowhere = Path.of("/dev/null");
        return Commands.isInstalled("unshare") && Commands.exitCode(NAMESPACE.command(List.of("true")), nowhere) == 0;
    }
}
