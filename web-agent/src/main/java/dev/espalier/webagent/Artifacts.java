package dev.espalier.webagent;

import java.util.Optional;

/** Pictures and other bytes, each stored once under its digest. */
public interface Artifacts {

    /** Stores bytes durably; storing them again changes nothing. */
    Digest keep(byte[] bytes);

    Optional<byte[]> find(Digest digest);
}
