package dev.milepost.answer;

/**
 * A text whose right reading is known.
 *
 * @param key its class
 * @param asked whether somebody asked it like that; otherwise it is a fact's own text, and only learnt from
 */
record Example(String text, String key, boolean asked) {}
