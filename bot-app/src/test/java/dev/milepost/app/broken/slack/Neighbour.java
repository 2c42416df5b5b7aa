package dev.milepost.app.broken.slack;

/** Something of another adapter's. */
public record Neighbour(String name) {}
