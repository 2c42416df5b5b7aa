package dev.milepost.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The commands that this bot has, in the order in which help shows them. */
public final class CommandRegistry {

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, ActionHandler> actions = new LinkedHashMap<>();
    private final Map<String, FormHandler> forms = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    /**
     * Takes a command in with the handlers of its buttons and forms.
     *
     * @throws IllegalArgumentException if its name, or one of its action or form names, is taken
     */
    void add(Command command) {
        if (commands.putIfAbsent(command.spec().name(), command) != null) {
            throw new IllegalArgumentException(
                    "two commands named " + command.spec().name());
        }
        for (ActionHandler handler : command.actions()) {
            if (actions.putIfAbsent(handler.action(), handler) != null) {
                throw new IllegalArgumentException("two handlers of the action " + handler.action());
            }
            owners.put(handler.action(), command.spec().name());
        }
        for (FormHandler handler : command.forms()) {
            if (forms.putIfAbsent(handler.form(), handler) != null) {
                throw new IllegalArgumentException("two handlers of the form " + handler.form());
            }
            owners.put(handler.form(), command.spec().name());
        }
    }

    Optional<Command> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    Optional<ActionHandler> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    Optional<FormHandler> form(String name) {
        return Optional.ofNullable(forms.get(name));
    }

    List<Command> all() {
        return List.copyOf(commands.values());
    }

    /** The name of the command that a registered action or form belongs to. */
    String commandOf(String actionOrForm) {
        return Objects.requireNonNull(owners.get(actionOrForm), actionOrForm);
    }

    public Optional<CommandSpec> spec(String name) {
        return command(name).map(Command::spec);
    }

    public List<CommandSpec> specs() {
        return commands.values().stream().map(Command::spec).toList();
    }

    boolean hasAdminCommands() {
        return commands.values().stream().anyMatch(c -> c.spec().adminsOnly());
    }

    /** The names of all actions that buttons and menus may ask for. */
    public List<String> actionNames() {
        return new ArrayList<>(actions.keySet());
    }

    /** The names of all forms that may be sent in. */
    public List<String> formNames() {
        return new ArrayList<>(forms.keySet());
    }
}
