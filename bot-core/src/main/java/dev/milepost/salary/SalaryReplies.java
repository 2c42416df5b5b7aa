package dev.milepost.salary;

import dev.milepost.command.Closest;
import dev.milepost.command.CommandRouter;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.SalaryBand;
import dev.milepost.content.SalaryTable;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Says what the table answers. */
public final class SalaryReplies {

    private final ContentPack pack;
    private final SalaryTable table;
    private final SalaryLines lines;
    private final Attribution attribution;

    public SalaryReplies(ContentPack pack, Attribution attribution) {
        this.pack = pack;
        this.table = pack.salary();
        this.lines = new SalaryLines(table);
        this.attribution = attribution;
    }

    /** The whole reply to {@code request}. */
    public Reply reply(SalaryRequest request) {
        return switch (request.query()) {
            case SalaryQuery.Table t ->
                table(request.remarks(), "Pay of an %s".formatted(pack.info().role()));
            case SalaryQuery.Rows rows
            when rows.rows().size() == 1 -> row(lines.band(rows.rows().get(0)), request.remarks());
            case SalaryQuery.Rows rows -> rows(rows.rows(), request.remarks());
            case SalaryQuery.Compare compare -> compare(compare.rows(), request.remarks());
            case SalaryQuery.Check check -> check(check, request.remarks());
            case SalaryQuery.NoFigure nowhere ->
                table(
                        List.of("These are the figures that the source has; none of them stands for %s."
                                .formatted(nowhere.place())),
                        "No figure for " + nowhere.place());
            case SalaryQuery.Unknown unknown -> unknown(unknown);
            case SalaryQuery.Unusable unusable -> Reply.of(Text.markdown(unusable.why()));
        };
    }

    /** The same in a few lines, as an answer to a question: no chart, no table, no buttons. */
    public Reply brief(SalaryRequest request) {
        List<Text> said = new ArrayList<>();
        switch (request.query()) {
            case SalaryQuery.Table t -> table.rows().forEach(r -> said.add(lines.line(r)));
            case SalaryQuery.Rows q -> q.rows().forEach(id -> said.add(lines.line(lines.band(id))));
            case SalaryQuery.Compare q -> {
                q.rows().forEach(id -> said.add(lines.line(lines.band(id))));
                said.add(Text.literal(lines.difference(
                        lines.band(q.rows().get(0)), lines.band(q.rows().get(1)))));
            }
            case SalaryQuery.Check q ->
                (q.rows().isEmpty()
                                ? table.rows()
                                : q.rows().stream().map(lines::band).toList())
                        .forEach(r -> said.add(Text.markdown(SalaryCheck.sentence(table, r, q.figure()))));
            case SalaryQuery.NoFigure q -> said.add(Text.of("The source has no figure for {}.", q.place()));
            case SalaryQuery.Unknown q -> said.add(Text.of("I know no level or place “{}”.", q.words()));
            case SalaryQuery.Unusable q -> said.add(Text.markdown(q.why()));
        }
        request.remarks().stream().distinct().forEach(r -> said.add(Text.literal(r)));
        Reply.Builder reply = Reply.builder();
        if (said.size() == 1) {
            reply.paragraph(said.get(0));
        } else {
            reply.bullets(said);
        }
        return reply.note(Text.literal(table.estimate() + " " + attribution.line(pack.info(), reviewed())))
                .build();
    }

    private Reply table(List<String> remarks, String heading) {
        Reply.Builder reply = Reply.builder().heading(heading);
        remarks.forEach(r -> reply.paragraph(Text.literal(r)));
        reply.add(tableOf(table.rows())).add(chart(List.of(), OptionalLong.empty()));
        movers(reply);
        return finish(reply, rowButtons(table.rows()));
    }

    private Reply row(SalaryBand row, List<String> remarks) {
        Reply.Builder reply = Reply.builder()
                .heading(SalaryLines.titled(row))
                .paragraph(lines.range(row))
                .add(new Block.Fields(fields(row, remarks)));
        remarks.forEach(r -> reply.paragraph(Text.literal(r)));
        reply.add(chart(List.of(row.id()), OptionalLong.empty()));
        movers(reply);
        return finish(
                reply,
                rowButtons(table.rows().stream().filter(r -> !r.equals(row)).toList()));
    }

    /** A region's own note says what the row's note says, and more; so one of them is enough. */
    private List<Block.Field> fields(SalaryBand row, List<String> remarks) {
        List<Block.Field> fields = new ArrayList<>(List.of(new Block.Field("Level", Text.markdown(row.defined()))));
        if (row.kind() == SalaryBand.Kind.LEVEL || remarks.isEmpty()) {
            fields.add(new Block.Field("Note", Text.markdown(row.note())));
        }
        return fields;
    }

    private Reply rows(List<String> ids, List<String> remarks) {
        List<SalaryBand> rows = ids.stream().map(lines::band).toList();
        Reply.Builder reply = Reply.builder()
                .heading(rows.stream().map(SalaryBand::label).collect(Collectors.joining(", ")))
                .add(tableOf(rows));
        remarks.forEach(r -> reply.paragraph(Text.literal(r)));
        reply.add(chart(ids, OptionalLong.empty()));
        movers(reply);
        return finish(reply, rowButtons(rows));
    }

    private Reply compare(List<String> ids, List<String> remarks) {
        List<SalaryBand> rows = ids.stream().map(lines::band).toList();
        Reply.Builder reply = Reply.builder()
                .heading(rows.stream().map(SalaryBand::label).collect(Collectors.joining(" compared with ")))
                .add(tableOf(rows))
                .paragraph(Text.literal(lines.difference(rows.get(0), rows.get(1))));
        remarks.forEach(r -> reply.paragraph(Text.literal(r)));
        reply.add(chart(ids, OptionalLong.empty()));
        movers(reply);
        return finish(reply, rowButtons(rows));
    }

    private Reply check(SalaryQuery.Check check, List<String> remarks) {
        List<SalaryBand> rows = check.rows().isEmpty()
                ? table.rows()
                : check.rows().stream().map(lines::band).toList();
        Reply.Builder reply = Reply.builder()
                .heading("Where %s a %s stands".formatted(table.amount(check.figure()), table.period()))
                .bullets(rows.stream()
                        .map(r -> Text.markdown(SalaryCheck.sentence(table, r, check.figure())))
                        .toList());
        remarks.forEach(r -> reply.paragraph(Text.literal(r)));
        return reply.add(chart(check.rows(), OptionalLong.of(check.figure())))
                .note(Text.literal("Only you see this, and nothing of it is stored. " + table.estimate()))
                .note(Text.literal(attribution.line(pack.info(), reviewed())))
                .build();
    }

    private Reply unknown(SalaryQuery.Unknown unknown) {
        Text text = Text.of("I know no level or place “{}”. ", CommandRouter.shorten(unknown.words()))
                .plus(Closest.didYouMean(unknown.near()));
        List<String> levels =
                table.levels().stream().map(r -> r.id().replace('_', ' ')).toList();
        return Reply.builder()
                .paragraph(text.plus(Text.of("Levels are {}; or name a country, a city or a region.", listed(levels))))
                .buttons(unknown.near().stream()
                        .map(n -> Button.of(n, Action.of(SalaryCommand.ACTION, n)))
                        .toList())
                .build();
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private Block tableOf(List<SalaryBand> rows) {
        return new Block.Table(
                List.of("Level or region", "Range, %s a %s".formatted(table.currency(), table.period())),
                rows.stream()
                        .map(r -> List.of(SalaryLines.titled(r), table.range(r)))
                        .toList());
    }

    private Block chart(List<String> lit, OptionalLong figure) {
        return new Block.Chart(SalaryChart.of(table, lit, figure));
    }

    private void movers(Reply.Builder reply) {
        if (!table.movers().isEmpty()) {
            reply.paragraph(Text.of(
                    "What moves pay: {}.",
                    table.movers().stream()
                            .map(id -> id.substring(id.lastIndexOf('.') + 1))
                            .collect(Collectors.joining(", "))));
        }
    }

    /** The facts on what moves pay, whole. */
    Reply movers() {
        return Reply.builder()
                .heading("What moves pay")
                .bullets(table.movers().stream()
                        .flatMap(id -> pack.fact(id).stream())
                        .map(Fact::text)
                        .map(Text::markdown)
                        .toList())
                .buttons(List.of(Button.of("Whole table", Action.of(SalaryCommand.ACTION, SalaryCommand.ALL))))
                .note(Text.literal(attribution.line(pack.info(), reviewed())))
                .build();
    }

    private List<Button> rowButtons(List<SalaryBand> rows) {
        List<Button> buttons = new ArrayList<>(rows.stream()
                .map(r -> Button.of(r.label(), Action.of(SalaryCommand.ACTION, r.id())))
                .limit(5)
                .toList());
        buttons.add(Button.of("Whole table", Action.of(SalaryCommand.ACTION, SalaryCommand.ALL)));
        buttons.add(Button.of("What moves pay", Action.of(SalaryCommand.ACTION, SalaryCommand.MOVERS)));
        return buttons;
    }

    private Reply finish(Reply.Builder reply, List<Button> buttons) {
        return reply.buttons(buttons)
                .note(Text.literal(table.estimate() + " " + attribution.line(pack.info(), reviewed())))
                .build();
    }

    private LocalDate reviewed() {
        return pack.info().reviewed();
    }
}
