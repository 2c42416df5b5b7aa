package dev.milepost.architecture.broken.content;

import dev.milepost.architecture.broken.salary.PayManager;

/** Draws an arrow the wrong way. */
public record KnowsTooMuch(PayManager pay) {}
