package org.tongban.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/desk/uploads}: resumable uploads of staff, see {@link Tus}. */
@RestController
class DeskUploadEndpoint {
    private static final String ALL = "/api/desk/uploads";
    private static final String ONE = ALL + "/{id}";

    private final Tus tus;

    DeskUploadEndpoint(Tus tus) {
        this.tus = tus;
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.OWN,
            purpose = "ask what the upload protocol can do")
    @RequestMapping(path = ALL, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities(HttpServletResponse response) {
        return tus.abilities(response);
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.OWN,
            purpose = "go on with an unfinished upload")
    @GetMapping(ALL)
    List<Tus.Unfinished> unfinished(Caller caller) {
        return tus.unfinished(caller.id());
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.OWN,
            purpose = "add a file to the record of a case")
    @PostMapping(ALL)
    ResponseEntity<Void> create(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return tus.create(caller.id(), request, response);
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.OWN,
            purpose = "add a file to the record of a case")
    @RequestMapping(path = ONE, method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(
            @PathVariable UUID id, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return tus.offset(caller.id(), id, request, response);
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.OWN,
            purpose = "add a file to the record of a case")
    @PatchMapping(path = ONE, consumes = Tus.PIECE)
    ResponseEntity<Void> append(
            @PathVariable UUID id, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return tus.append(caller.id(), id, request, response);
    }

    @Allow(
            role = {Role.WINDOW, Role.OFFICER, Role.HEAD},
            scope = Scope.OWN,
            purpose = "throw an upload away")
    @DeleteMapping(ONE)
    ResponseEntity<Void> discard(
            @PathVariable UUID id, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return tus.discard(caller.id(), id, request, response);
    }
}
