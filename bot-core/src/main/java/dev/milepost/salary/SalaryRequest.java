package dev.milepost.salary;

import java.util.List;

/**
 * A query with what its answer has to say beside the figures.
 *
 * @param remarks whole sentences, as how years or a place were read
 */
public record SalaryRequest(SalaryQuery query, List<String> remarks) {
    public SalaryRequest {
        remarks = List.copyOf(remarks);
    }
}
