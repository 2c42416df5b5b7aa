package dev.milepost.architecture.broken.unmarked;

/** Stands in a package that says nothing of null. */
final class Unmarked {}
