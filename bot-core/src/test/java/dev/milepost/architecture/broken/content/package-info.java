/** A package that depends on one it may not. */
@org.jspecify.annotations.NullMarked
package dev.milepost.architecture.broken.content;
