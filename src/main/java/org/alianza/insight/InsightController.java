package org.alianza.insight;

import org.alianza.fact.Moment;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class InsightController {

    @QueryMapping
    Insights insights(Moment at) {
        return new Insights(at);
    }

}
