package dev.espalier.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    /** What toFixed(3) of a script makes of them: the first two are a little less than they are written. */
    @ParameterizedTest
    @CsvSource({"0.0375,0.037", "0.5125,0.512", "0.0625,0.063", "1,1.000", "-1.0986,-1.099"})
    void whatANumberIsRoundedToIsTheNearest(double number, String rounded) {
        assertThat(Places.three(number)).isEqualTo(rounded);
    }
}
