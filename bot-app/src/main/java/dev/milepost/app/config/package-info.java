/**
 * What an operator may set: the keys, where their values come from, and the configuration as records. Depends on the
 * core's {@code command.Closest} alone; everything else of the program may depend on it.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.config;
