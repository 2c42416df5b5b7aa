/** {@code doctor}: what is right, what is wrong with an installation, and what to do. Depends on {@code config} alone. */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.doctor;
