package dev.milepost.storage;

import dev.milepost.chat.UserRef;
import org.jdbi.v3.core.statement.SqlStatement;

/** A person in a statement: {@code :platform}, {@code :space} and {@code :person}. */
final class PersonBinding {

    /** Rows that are a person's; those of every space where the person's own names none. */
    static final String OF_PERSON = "platform = :platform and person = :person and (:space = '' or space = :space)";

    private PersonBinding() {}

    static <S extends SqlStatement<S>> S bind(S statement, UserRef person) {
        return statement
                .bind("platform", person.platform())
                .bind("space", person.space())
                .bind("person", person.id());
    }
}
