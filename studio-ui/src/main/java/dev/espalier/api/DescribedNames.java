package dev.espalier.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Describes the keys of bodies as they are written: in snake case. */
@Component
class DescribedNames implements OpenApiCustomizer {

    private static final Names NAMES = new Names();

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(DescribedNames::rename);
    }

    private static void rename(Schema<?> schema) {
        var properties = schema.getProperties();
        if (properties != null) {
            schema.setProperties(null);
            properties.forEach((name, property) -> schema.addProperty(NAMES.written(name), property));
        }
        List<String> required = schema.getRequired();
        if (required != null) {
            schema.setRequired(required.stream().map(NAMES::written).toList());
        }
    }

    private static final class Names extends SnakeCaseStrategy {

        private static final long serialVersionUID = 1;

        String written(String name) {
            return translate(name);
        }
    }
}
