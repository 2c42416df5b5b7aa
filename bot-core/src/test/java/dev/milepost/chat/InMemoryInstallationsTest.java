package dev.milepost.chat;

class InMemoryInstallationsTest extends InstallationStoreContract {

    @Override
    protected InstallationStore store() {
        return InstallationStore.inMemory();
    }
}
