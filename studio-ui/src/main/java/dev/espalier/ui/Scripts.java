package dev.espalier.ui;

import com.vaadin.flow.component.UI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The scripts of the studio's own elements. They lie under an address that each start makes anew, so that a page never runs
 * an older script than the server it talks to, and may keep them for good otherwise.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class Scripts implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final String folder;

    Scripts(@Value("${espalier.version}") String version) {
        var start = ByteBuffer.allocate(Integer.BYTES).putInt(new SecureRandom().nextInt());
        this.folder = "js/" + version + "-" + HexFormat.of().formatHex(start.array());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/" + folder + "/**")
                .addResourceLocations("classpath:/META-INF/resources/js/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    }

    /** Has a page load a script, once. */
    public void load(UI ui, String name) {
        ui.getPage().addJsModule("context://" + path(name));
    }

    /** Returns where a script lies below the studio's address. */
    String path(String name) {
        return folder + "/" + name;
    }
}
