/** The other half of a circle. */
@org.jspecify.annotations.NullMarked
package dev.milepost.architecture.broken.salary;
