package dev.espalier.storage;

import dev.espalier.webagent.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records stand in columns of type json. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Returns a record's one form, with sorted keys: equal records have equal digests. */
    static Digest digest(Object value) {
        return Digest.of(SORTED.writeValueAsString(MAPPER.valueToTree(value)).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String writeNullable(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static Map<String, String> readStrings(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static <T> @Nullable T readNullable(ResultSet row, String column, Class<T> type) throws SQLException {
        var json = row.getString(column);
        return json == null ? null : read(json, type);
    }
}
