package dev.milepost.command;

/** A value offered while somebody types: what is seen, and what is then given to the command. At most 100 characters each. */
public record Suggestion(String label, String value) {}
