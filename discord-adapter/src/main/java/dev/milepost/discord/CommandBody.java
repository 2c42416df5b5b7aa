package dev.milepost.discord;

import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.interactions.CommandDataImpl;

/** A command whose contexts and integration types are the numbers that Discord documents; JDA writes them as strings. */
final class CommandBody extends CommandDataImpl {

    /** A slash command. */
    CommandBody(String name, String description) {
        super(name, description);
    }

    /** A command in the menu of a message or person; such have no description. */
    CommandBody(Command.Type type, String name) {
        super(type, name);
    }

    @Override
    public DataObject toData() {
        return asNumbers(asNumbers(super.toData(), "contexts"), "integration_types");
    }

    private static DataObject asNumbers(DataObject command, String field) {
        DataArray numbers = DataArray.empty();
        DataArray written = DataObject.fromJson(command.toString()).getArray(field);
        for (int i = 0; i < written.length(); i++) {
            numbers.add(written.getInt(i));
        }
        return command.put(field, numbers);
    }
}
