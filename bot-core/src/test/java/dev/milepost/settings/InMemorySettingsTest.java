package dev.milepost.settings;

class InMemorySettingsTest extends SettingsStoreContract {

    @Override
    protected SettingsStore store() {
        return SettingsStore.inMemory();
    }
}
