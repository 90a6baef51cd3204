package dev.espalier.cli;

import dev.espalier.home.Home;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** The home of the studio in which a command runs. It is open already and stays so. */
record StudioHome(ApplicationContext studio) implements HomeAccess {

    @Override
    public OpenHome open() {
        return OpenHome.within(studio);
    }

    @Override
    public OpenHome openStudio(int port) {
        throw new RefusedException("a studio lives in this home already; espalier status says where");
    }

    @Override
    public OpenHome look() {
        return open();
    }

    @Override
    public OpenHome openApart(Home apart) {
        var application = studio.getBeansWithAnnotation(SpringBootApplication.class).values().stream()
                .findFirst()
                .orElseThrow();
        return new OwnHome(apart, ClassUtils.getUserClass(application)).openApart(apart);
    }

    @Override
    public Hold take() {
        return () -> {};
    }

    @Override
    public Optional<String> holder() {
        return Optional.empty();
    }
}
