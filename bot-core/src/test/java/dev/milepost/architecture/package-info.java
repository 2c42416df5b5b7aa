/** The rules of the house as tests, and classes that break each of them. */
@org.jspecify.annotations.NullMarked
package dev.milepost.architecture;
