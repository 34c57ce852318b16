package org.alianza;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Bad requests by those who have not signed in, where everyone may look.
@PublicTest
class PublicAttacksTest extends AttackContract {

    PublicAttacksTest(@Autowired ApplicationContext application) {
        super(application);
    }

    @Override
    List<String> doors() {
        return List.of("public");
    }

}
