/** {@code doctor}: what is right, what is wrong with an installation, and what to do. Depends on {@code config}, and on {@code web} for what the public side has room for. */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.doctor;
