package org.alianza.topic;

import java.util.List;

import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;

import org.springframework.stereotype.Component;

/// How topics are read, and those of entities.
@Component
class TopicFields implements Described {

    private static final Branch TOPICS = Branch.along("(@n)-[@r:ABOUT]->(@m:Topic)", "Topic").by("@m.byCode");

    @Override
    public List<Fields> types() {
        return List.of(
                Fields.of("Topic")
                    .value("vocabulary", "@n.vocabulary")
                    .value("code", "@n.code"),
                Fields.of("Project").branch("topics", TOPICS),
                Fields.of("Agreement").branch("topics", TOPICS),
                Fields.of("Event").branch("topics", TOPICS));
    }

}
