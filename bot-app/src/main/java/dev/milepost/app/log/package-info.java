/**
 * How logs are written: to standard error, for people or as JSON, without secrets. Depends on {@code config} alone.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.log;
