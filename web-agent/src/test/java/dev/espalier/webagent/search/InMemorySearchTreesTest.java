package dev.espalier.webagent.search;

class InMemorySearchTreesTest extends SearchTreesContract {

    @Override
    protected Stores empty() {
        return inMemory();
    }
}
