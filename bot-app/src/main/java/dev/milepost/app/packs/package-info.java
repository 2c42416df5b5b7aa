/** Content packs in folders: read, watched, and swapped while the program runs. Depends on the core alone. */
@org.jspecify.annotations.NullMarked
package dev.milepost.app.packs;
