/** The core's stores in SQL, on SQLite and PostgreSQL. Depends on the core and JDBC alone. */
@NullMarked
package dev.milepost.storage;

import org.jspecify.annotations.NullMarked;
