/**
 * Questions in anybody's words: how they are read, what answers them, and how sure that is. Everything it
 * knows comes from the content pack. Depends on {@code salary} and {@code career}, whose answers it gives and
 * whose buttons it shows, and on {@code content}, {@code command}, {@code chat} and {@code reply}.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.answer;
