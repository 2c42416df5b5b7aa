package dev.milepost.salary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A query with what its answer has to say beside the figures.
 *
 * @param remarks whole sentences, as how years or a place were read
 */
public record SalaryRequest(SalaryQuery query, List<String> remarks) {
    public SalaryRequest {
        remarks = List.copyOf(remarks);
    }

    /** The same with {@code remark} before what it says. */
    public SalaryRequest beginning(String remark) {
        return new SalaryRequest(
                query, Stream.concat(Stream.of(remark), remarks.stream()).toList());
    }

    /** The same with {@code remark} after what it says. */
    public SalaryRequest ending(String remark) {
        return new SalaryRequest(
                query, Stream.concat(remarks.stream(), Stream.of(remark)).toList());
    }
}
