/**
 * Pay: what a text asks of the table, the rows that answer it, and how they are shown. Depends on
 * {@code command}, {@code chat}, {@code reply} and {@code content}.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.salary;
