package dev.milepost.app.web;

/**
 * A request that has passed the gate.
 *
 * @param method upper case
 * @param path without query
 * @param body whole; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WebRequest(String method, String path, byte[] body) {}
