package dev.milepost.architecture.broken.salary;

import dev.milepost.architecture.broken.content.KnowsTooMuch;
import java.util.Optional;

/** Says in its name that it does something with pay, and nothing else. */
public record PayManager(Optional<KnowsTooMuch> back) {}
