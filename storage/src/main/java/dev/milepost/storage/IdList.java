package dev.milepost.storage;

import java.util.List;

/** Ids in one column, with commas between them. */
final class IdList {

    private IdList() {}

    static String join(List<String> ids) {
        return String.join(",", ids);
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
