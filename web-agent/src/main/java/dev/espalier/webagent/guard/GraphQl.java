package dev.espalier.webagent.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations of a GraphQL document (GraphQL of October 2021, 2.3), as far as it takes to tell reading from changing. */
final class GraphQl {

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(?:\\\\\"\"\"|[\\s\\S])*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|#[^\\n]*|[_A-Za-z][_0-9A-Za-z]*|[{}]|[^\\s,]");
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");

    private GraphQl() {}

    /**
     * An operation of a document.
     *
     * @param type query, mutation or subscription
     * @param name empty where it has none
     */
    record Operation(String type, String name) {

        boolean reads() {
            return type.equals("query");
        }

        @Override
        public String toString() {
            return name.isEmpty() ? type : type + " " + name;
        }
    }

    /**
     * Returns the operations that a document defines.
     *
     * @return empty when it is not a document, or one that cannot be told
     */
    static Optional<List<Operation>> operations(String document) {
        var outermost = outermost(document);
        if (outermost.isEmpty()) {
            return Optional.empty();
        }
        var operations = new ArrayList<Operation>();
        for (List<String> definition : outermost.get()) {
            var first = definition.getFirst();
            switch (first) {
                case "{" -> operations.add(new Operation("query", ""));
                case "query", "mutation", "subscription" -> operations.add(new Operation(first, name(definition)));
                case "fragment" -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        return operations.isEmpty() ? Optional.empty() : Optional.of(operations);
    }

    private static String name(List<String> definition) {
        return definition.size() > 1 && NAME.matcher(definition.get(1)).matches() ? definition.get(1) : "";
    }

    /** Returns the words of each definition up to its first brace; empty when braces do not match. */
    private static Optional<List<List<String>>> outermost(String document) {
        var definitions = new ArrayList<List<String>>();
        var words = new ArrayList<String>();
        int depth = 0;
        Matcher token = TOKEN.matcher(document);
        while (token.find()) {
            var text = token.group();
            if (text.startsWith("#") || (depth > 0 && !text.equals("{") && !text.equals("}"))) {
                continue;
            }
            if (text.equals("}")) {
                depth--;
            } else {
                if (depth == 0) {
                    words.add(text);
                }
                depth += text.equals("{") ? 1 : 0;
            }
            if (depth == 0 && text.equals("}")) {
                definitions.add(List.copyOf(words));
                words.clear();
            }
            if (depth < 0) {
                return Optional.empty();
            }
        }
        return depth == 0 && words.isEmpty() && !definitions.isEmpty() ? Optional.of(definitions) : Optional.empty();
    }
}
