package dev.espalier.cli;

import dev.espalier.home.Home;
import java.util.Optional;

/** How a command comes by the home it works in: opened for it alone, or that of the studio in which it runs. */
interface HomeAccess {

    /**
     * Opens the home to work in it.
     *
     * @throws RefusedException when another process owns it, or it cannot be written
     */
    OpenHome open();

    /**
     * Opens the home with a studio at a port of the loopback interface.
     *
     * @throws RefusedException when another process owns the home or the port, or the home cannot be written
     */
    OpenHome openStudio(int port);

    /**
     * Opens the home to look at its rows.
     *
     * @throws RefusedException when that needs the home, and another process owns it or it cannot be written
     */
    OpenHome look();

    /**
     * Opens a home that was made for one command, with a database in it, whatever home and database the process was
     * started with.
     *
     * @throws RefusedException when it cannot be written
     */
    OpenHome openApart(Home apart);

    /**
     * Takes the home and opens nothing, for work that must not go on beside other work in it.
     *
     * @throws RefusedException when another process owns it, or it cannot be written
     */
    Hold take();

    /** Returns who else holds the home, for people; empty when a command can have it. */
    Optional<String> holder();

    /** Holds a home until it is closed. */
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }
}
