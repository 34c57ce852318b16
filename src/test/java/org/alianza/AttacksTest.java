package org.alianza;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Bad requests at every door of an office that is open to nobody who has not signed in.
@HttpTest
class AttacksTest extends AttackContract {

    AttacksTest(@Autowired ApplicationContext application) {
        super(application);
    }

    @Override
    List<String> doors() {
        return List.of("questions", "transport", "sign-in", "roles", "pages", "downloads", "imports", "live");
    }

}
