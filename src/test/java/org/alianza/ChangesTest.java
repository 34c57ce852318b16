package org.alianza;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What changed between two dates, the two reports of 2019 first of all.
@GraphTest
class ChangesTest {

    @Autowired
    private GraphQlTester graphQl;

}
