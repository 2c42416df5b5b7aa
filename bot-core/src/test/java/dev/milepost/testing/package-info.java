/** What tests of several modules share: packs, people, places. */
@org.jspecify.annotations.NullMarked
package dev.milepost.testing;
