package dev.milepost.answer;

import java.util.List;

/**
 * What to do about a question.
 *
 * @param key the class that answers it
 * @param confidence how probable it is that this is right
 * @param also more facts that answer it
 * @param offered other classes to put on buttons, best first
 */
record Decision(String key, double confidence, List<String> also, List<String> offered) {}
