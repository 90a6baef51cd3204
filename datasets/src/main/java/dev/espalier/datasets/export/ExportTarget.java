package dev.espalier.datasets.export;

import dev.espalier.datasets.RequestRefusedException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Who is to read an export. */
public enum ExportTarget {
    /** The trainers of TRL, through the Hugging Face loader: preferences with explicit prompts, as conversations. */
    TRL_DPO("trl-dpo");

    private final String label;

    ExportTarget(String label) {
        this.label = label;
    }

    /** Returns the name for people, which is also the folder's. */
    public String label() {
        return label;
    }

    /** @throws RequestRefusedException when there is no such target */
    public static ExportTarget named(String label) {
        return Arrays.stream(values())
                .filter(target -> target.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new RequestRefusedException("there is no export target \"%s\"; there is %s"
                        .formatted(
                                label,
                                Arrays.stream(values()).map(ExportTarget::label).collect(Collectors.joining(", ")))));
    }
}
