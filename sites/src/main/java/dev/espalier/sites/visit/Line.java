package dev.espalier.sites.visit;

import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.web.Visitor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One visitor's own use of the wire, with whoever looks on. */
record Line(Wire wire, Visitor visitor, Witness witness) {

    Exchange ask(Deed deed) {
        Exchange exchange = wire.ask(visitor, deed);
        witness.answered(exchange);
        return exchange;
    }

    /**
     * Asks for something that the site has promised.
     *
     * @throws ExpertException when it does not serve it
     */
    Exchange served(Deed deed) {
        Exchange exchange = ask(deed);
        if (!exchange.served()) {
            throw new ExpertException(exchange + ", but a page offered it");
        }
        return exchange;
    }

    /**
     * Asks as a page's script does.
     *
     * @throws ExpertException when the site serves no JSON
     */
    JsonNode fetched(Deed deed) {
        Exchange exchange = served(deed.byScript());
        try {
            return JsonMapper.shared().readTree(exchange.body());
        } catch (JacksonException e) {
            throw new ExpertException(exchange + ", but not with JSON", e);
        }
    }
}
