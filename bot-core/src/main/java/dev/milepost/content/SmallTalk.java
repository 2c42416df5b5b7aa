package dev.milepost.content;

/** A line that answers what is no question about the field, such as a greeting. */
public record SmallTalk(String id, String reply) {}
