package dev.espalier.records;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How records are written: keys in snake case, in the order of the record. The studio's own mapper is set likewise. */
public final class RecordJson {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private RecordJson() {}
}
