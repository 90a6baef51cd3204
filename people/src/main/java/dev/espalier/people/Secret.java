package dev.espalier.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Something that whoever holds it need not prove otherwise: 256 random bits. Told once and stored as a digest only.
 *
 * @param text in the URL-safe alphabet of Base64, without padding
 */
public record Secret(String text) {

    private static final int BYTES = 32;

    /** @param chance must be a cryptographic source outside of tests */
    public static Secret drawn(RandomGenerator chance) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns the SHA-256 of the text as 64 hexadecimal digits. A slow hash would add nothing to 256 random bits. */
    public String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Secret";
    }
}
