package org.alianza;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@GraphTest
class FirstTest {

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void theSeedIsThere() {
        this.graphQl.document("{ project(id: \"metrobici\") { name } }")
            .execute()
            .path("project.name")
            .entity(String.class)
            .isEqualTo("Metrobici");
    }

}
