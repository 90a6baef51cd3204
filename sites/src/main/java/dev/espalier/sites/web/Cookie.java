package dev.espalier.sites.web;

/** What tells one visitor from another. */
public record Cookie(String name, String value) {}
