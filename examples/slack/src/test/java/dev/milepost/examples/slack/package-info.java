@org.jspecify.annotations.NullMarked
package dev.milepost.examples.slack;
