package dev.espalier.datasets;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One message of a conversation, in the words of chat templates.
 *
 * @param role "user" or "assistant"
 */
@JsonPropertyOrder({"role", "content"})
public record Message(String role, String content) {

    public static List<Message> user(String content) {
        return List.of(new Message("user", content));
    }

    public static List<Message> assistant(String content) {
        return List.of(new Message("assistant", content));
    }
}
