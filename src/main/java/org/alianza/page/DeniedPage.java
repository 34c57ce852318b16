package org.alianza.page;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// Tells a person that they are not let in. Requests are forwarded here; who opens it is told the same.
@Controller
class DeniedPage {

    @RequestMapping("/denied")
    String denied(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("code", HttpServletResponse.SC_FORBIDDEN).addAttribute("what", "");
        return "page/problem";
    }

}
