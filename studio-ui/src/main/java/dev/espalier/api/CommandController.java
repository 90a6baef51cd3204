package dev.espalier.api;

import dev.espalier.cli.OrderedCommand;
import dev.espalier.studio.Order;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Commands that other processes of the same user order, each answered with a stream of what it says. */
@RestController
@RequestMapping("/api/command")
class CommandController {

    private final OrderedCommand command;
    private final Map<UUID, OrderUnderWay> underWay = new ConcurrentHashMap<>();

    CommandController(OrderedCommand command) {
        this.command = command;
    }

    @PostMapping
    @Operation(summary = "Runs a command; its answer ends with its exit code")
    void run(@RequestBody Order order, HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        var answer = new OrderUnderWay(order, command, response.getOutputStream());
        underWay.put(order.id(), answer);
        try {
            answer.run();
        } finally {
            underWay.remove(order.id());
        }
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Tells a command to come to an end; it goes on saying what it does until it has")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id) {
        var order = underWay.get(id);
        if (order != null) {
            order.interrupt();
        }
    }

    @EventListener
    void end(ContextClosedEvent closing) {
        underWay.values().forEach(OrderUnderWay::interrupt);
    }
}
