package org.alianza.page;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who may sign in, for administrators.
@Controller
class AccountPages {

    private static final List<Role> ROLES = List.of(Role.values());

    private final Questions questions;

    private final Forms forms;

    AccountPages(Questions questions, Forms forms) {
        this.questions = questions;
        this.forms = forms;
    }

    @GetMapping("/accounts")
    String all(Model model, HttpServletRequest request) {
        model.addAllAttributes(this.questions.ask("accounts", Map.of(), request));
        model.addAttribute("room", "accounts").addAttribute("roles", ROLES);
        return "page/accounts";
    }

    @PostMapping("/accounts")
    String create(@RequestParam String name, @RequestParam String role, Model model, HttpServletRequest request, HttpServletResponse response) {
        return send("account-create", Map.of("name", name, "role", role), model, request, response);
    }

    @PostMapping("/accounts/{name}/role")
    String role(@PathVariable String name, @RequestParam String role, Model model, HttpServletRequest request, HttpServletResponse response) {
        return send("account-role", Map.of("name", name, "role", role), model, request, response);
    }

    @PostMapping("/accounts/{name}/{what:disable|enable|password}")
    String change(@PathVariable String name, @PathVariable String what, Model model, HttpServletRequest request, HttpServletResponse response) {
        return send("account-" + what, Map.of("name", name), model, request, response);
    }

    private String send(String question, Map<String, @Nullable Object> variables, Model model, HttpServletRequest request, HttpServletResponse response) {
        this.forms.send(question, variables, model, request, response);
        return all(model, request);
    }

}
