package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import dev.espalier.webagent.WebTask;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Deals groups of tasks to train and test, and orders rows, by HMAC-SHA-256 under the dataset's salt. A group that an
 * earlier version dealt stays where it was, whatever the share is now.
 */
final class SplitDraw {

    private static final String ALGORITHM = "HmacSHA256";
    /** The unit in the last place of a double in [0.5, 1). */
    private static final double ULP = 0x1.0p-53;

    private final SecretKeySpec key;
    private final double testShare;
    private final Map<Digest, DatasetSplit> dealt;

    SplitDraw(String salt, double testShare, Map<Digest, DatasetSplit> dealt) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(salt), ALGORITHM);
        this.testShare = testShare;
        this.dealt = Map.copyOf(dealt);
    }

    /**
     * Returns the key of what stays together: the tasks of a site that say the same. Since a prompt holds the task's words,
     * no prompt then stands on both sides.
     */
    static Digest group(WebTask task) {
        return CanonicalJson.of(Map.of("site", task.site(), "instruction", task.instruction()))
                .digest();
    }

    /** Returns true when an earlier version dealt the group, so that the share no longer decides on it. */
    boolean isDealt(Digest group) {
        return dealt.containsKey(group);
    }

    DatasetSplit split(Digest group) {
        var before = dealt.get(group);
        if (before != null) {
            return before;
        }
        long bits = Long.parseUnsignedLong(code(group).substring(0, 16), 16);
        return (bits >>> 11) * ULP < testShare ? DatasetSplit.TEST : DatasetSplit.TRAIN;
    }

    /** Returns HMAC(salt, digest) as 64 hexadecimal digits. */
    String code(Digest digest) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(digest.hex().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
