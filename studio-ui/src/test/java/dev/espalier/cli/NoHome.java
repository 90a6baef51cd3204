package dev.espalier.cli;

import dev.espalier.home.Home;
import java.util.Optional;

/** A home that cannot be had. */
record NoHome(RuntimeException because) implements HomeAccess {

    @Override
    public OpenHome open() {
        throw because;
    }

    @Override
    public OpenHome openStudio(int port) {
        throw because;
    }

    @Override
    public OpenHome look() {
        throw because;
    }

    @Override
    public OpenHome openApart(Home apart) {
        throw because;
    }

    @Override
    public Hold take() {
        throw because;
    }

    @Override
    public Optional<String> holder() {
        return Optional.empty();
    }
}
