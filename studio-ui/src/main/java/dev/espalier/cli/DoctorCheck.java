package dev.espalier.cli;

import java.util.Optional;

/** One thing that the program needs of the machine. */
interface DoctorCheck {

    Finding examine();

    /**
     * What a check found.
     *
     * @param subject one word, as in "browser"
     * @param found what is there, in the user's words
     * @param mend what to do; empty when nothing is wrong
     */
    record Finding(String subject, String found, Optional<String> mend) {

        static Finding good(String subject, String found) {
            return new Finding(subject, found, Optional.empty());
        }

        static Finding bad(String subject, String found, String mend) {
            return new Finding(subject, found, Optional.of(mend));
        }

        @Override
        public String toString() {
            return "%-4s %-9s %s%s"
                    .formatted(
                            mend.isEmpty() ? "ok" : "BAD",
                            subject,
                            found,
                            mend.map(it -> "; " + it).orElse(""));
        }
    }
}
