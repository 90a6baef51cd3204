package dev.espalier.webagent.policy;

import java.util.Arrays;

/** The features of one candidate that are not zero, packed. */
final class FeatureVector {

    private int[] ids = new int[16];
    private float[] values = new float[16];
    private int size;

    FeatureVector add(Feature feature) {
        return add(feature, 1);
    }

    FeatureVector add(Feature feature, float value) {
        if (value != 0) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            ids[size] = feature.id();
            values[size++] = value;
        }
        return this;
    }

    FeatureVector addIf(boolean condition, Feature feature) {
        return condition ? add(feature, 1) : this;
    }

    boolean isSet(Feature feature) {
        return value(feature) != 0;
    }

    /** Returns the sum of weight times value. */
    double dot(float[] weights) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (double) weights[ids[i]] * values[i];
        }
        return sum;
    }

    /** Returns a feature's value, 0 when it was not added. */
    float value(Feature feature) {
        float sum = 0;
        for (int i = 0; i < size; i++) {
            sum += ids[i] == feature.id() ? values[i] : 0;
        }
        return sum;
    }
}
