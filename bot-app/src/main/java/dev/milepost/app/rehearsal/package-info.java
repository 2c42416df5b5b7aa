/**
 * Stand-ins for the platforms, for a rehearsal: a run in which nothing is said to anybody, so that the JVM can keep what
 * it loads for later starts. They are no test fakes: they check nothing. Depends on nothing.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.rehearsal;
