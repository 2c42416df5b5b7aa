/** Classes that break one rule of the house each, so that a rule that can't fail is noticed. */
@org.jspecify.annotations.NullMarked
package dev.milepost.architecture.broken;
