package dev.espalier.datasets.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A disk that holds only so many bytes. */
final class FullDisk implements Disk {

    private final AtomicLong free;

    FullDisk(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        return new FilterOutputStream(Disk.durable().create(file)) {
            @Override
            public void write(int value) throws IOException {
                take(1);
                out.write(value);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                take(length);
                out.write(bytes, offset, length);
            }

            private void take(int bytes) throws IOException {
                if (free.addAndGet(-bytes) < 0) {
                    throw new FileSystemException(file.toString(), null, "No space left on device");
                }
            }
        };
    }
}
