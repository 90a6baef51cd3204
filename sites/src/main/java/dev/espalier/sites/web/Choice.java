package dev.espalier.sites.web;

/**
 * Something that can be chosen through an input.
 *
 * @param value as a form carries it
 */
public record Choice(String value, String text) {}
