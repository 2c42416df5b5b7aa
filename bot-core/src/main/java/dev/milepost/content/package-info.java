/**
 * What the bot knows: content packs as records, read from an author's YAML or from what the build
 * made of it. Depends on no other package of ours.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.content;
