package dev.espalier.cli;

/** Whether the program runs on a JDK that can also build it. */
final class JdkCheck implements DoctorCheck {

    private static final int WANTED = 25;

    @Override
    public Finding examine() {
        var version = Runtime.version();
        var found = "%s in %s".formatted(version, System.getProperty("java.home"));
        return version.feature() >= WANTED
                ? Finding.good("JDK", found)
                : Finding.bad("JDK", found, "install a JDK of version %d or newer".formatted(WANTED));
    }
}
