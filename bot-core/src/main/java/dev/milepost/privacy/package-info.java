/**
 * What is stored about a person: to see, to take along, to erase. Depends on the features that store such things
 * ({@code answer}, {@code tips}, {@code settings}) and on {@code command}, {@code chat} and {@code reply}.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.privacy;
