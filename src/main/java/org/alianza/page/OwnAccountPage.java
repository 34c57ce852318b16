package org.alianza.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own password and keys.
@Controller
class OwnAccountPage {

    private final Questions questions;

    private final Forms forms;

    OwnAccountPage(Questions questions, Forms forms) {
        this.questions = questions;
        this.forms = forms;
    }

    @GetMapping("/account")
    String own(Model model, HttpServletRequest request) {
        model.addAllAttributes(this.questions.ask("account", Map.of(), request));
        model.addAttribute("room", "account").addAttribute("roles", roles());
        return "page/account";
    }

    @PostMapping("/account/password")
    String password(@RequestParam String current, @RequestParam("new") String changed, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        String page = send("own-password", Map.of("current", current, "new", changed), model, request, response);
        // All sessions have ended.
        return model.containsAttribute("wrong") ? page : "redirect:/sign-in?changed";
    }

    @PostMapping("/account/keys")
    String key(@RequestParam String name, @RequestParam String role, Model model, HttpServletRequest request, HttpServletResponse response) {
        Map<String, @Nullable Object> variables = new HashMap<>(Map.of("name", name, "role", role));
        variables.put("expires", Asked.given(request, "expires"));
        return send("key-create", variables, model, request, response);
    }

    @PostMapping("/account/keys/{id}/revoke")
    String revoke(@PathVariable String id, Model model, HttpServletRequest request, HttpServletResponse response) {
        return send("key-revoke", Map.of("id", id), model, request, response);
    }

    private String send(String question, Map<String, @Nullable Object> variables, Model model, HttpServletRequest request, HttpServletResponse response) {
        this.forms.send(question, variables, model, request, response);
        return own(model, request);
    }

    /// A key may not do more than its owner.
    private static List<Role> roles() {
        Caller caller = Caller.current();
        return Stream.of(Role.values()).filter(caller::may).toList();
    }

}
