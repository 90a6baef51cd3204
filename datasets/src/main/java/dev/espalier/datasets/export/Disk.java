package dev.espalier.datasets.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens new files for writing. */
interface Disk {

    /** Opens a file that does not exist yet. */
    OutputStream create(Path file) throws IOException;

    /** Returns a disk whose files are durable once they are closed. */
    static Disk durable() {
        return file ->
                new ForcedOutput(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Forces its bytes to the device before it closes. */
    final class ForcedOutput extends OutputStream {

        private final FileChannel channel;
        private final OutputStream out;

        private ForcedOutput(FileChannel channel) {
            this.channel = channel;
            this.out = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                if (channel.isOpen()) {
                    channel.force(true);
                }
            }
        }
    }
}
