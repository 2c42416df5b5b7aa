/** A language model that may rephrase. Depends on the core's port for it, and on the configuration. */
@NullMarked
package dev.milepost.app.llm;

import org.jspecify.annotations.NullMarked;
