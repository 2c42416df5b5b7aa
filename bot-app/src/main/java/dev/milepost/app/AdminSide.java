package dev.milepost.app;

import dev.milepost.app.config.Config;
import dev.milepost.app.web.AdminServer;
import dev.milepost.app.web.WebHandler;
import dev.milepost.app.web.WebStream;
import java.io.IOException;
import java.util.Map;

/** The side for the operator, where it is configured. */
final class AdminSide {

    private AdminSide() {}

    /**
     * Opens it.
     *
     * @throws CannotStart if it can't be had
     */
    static AdminServer open(Config.Admin admin, Map<String, WebHandler> handlers, Map<String, WebStream> streams) {
        try {
            return AdminServer.start(admin.host(), admin.port(), admin.portChosen(), handlers, streams);
        } catch (IOException e) {
            throw new CannotStart("admin.port %d can't be opened on %s (%s): set another admin.port or admin.host"
                    .formatted(admin.port(), admin.host(), e.getMessage()));
        }
    }
}
