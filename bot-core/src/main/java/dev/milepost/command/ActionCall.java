package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import dev.milepost.reply.Action;

/** Somebody pressed a button or chose from a menu; the chosen value is the action's last argument. */
public record ActionCall(Caller caller, Place place, Action action) {}
