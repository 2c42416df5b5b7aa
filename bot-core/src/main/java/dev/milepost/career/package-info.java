/**
 * The facts: by topic, one by one, and as a path through all of them. Depends on {@code command},
 * {@code chat}, {@code reply} and {@code content}.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.career;
