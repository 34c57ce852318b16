package org.alianza;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What an insight names and what it does not, shown on a few rows of each.
@GraphTest
@Tag("own-data")
class InsightRulesTest {

    @Autowired
    private GraphQlTester graphQl;

    @DynamicPropertySource
    static void rows(DynamicPropertyRegistry properties) {
        Tables tables = new Tables()
            .with("cities", "id,name_en,country", "home,Home,CO", "away,Away,US", "third,Third,KR")
            .with("organisations", "id,name_en,kind,country", "hall,Hall of Home,LOCAL_GOVERNMENT,CO",
                    "office,Office of Home,LOCAL_GOVERNMENT,CO", "giver,Giver,FOUNDATION,", "helper,Helper,FOUNDATION,",
                    "helped,Helped,FOUNDATION,", "guest,Guest,FOUNDATION,")
            .with("sources", "id,name_en,publisher,period_from,period_until,published", "ours,Ours,office,2020-01,2020-06,2020-07",
                    "theirs,Theirs,away,2020-01,2020-03,2020-07", "paper,Paper,,2020-01,2020-06,2020-07")
            .with("topics", "id,name_en,vocabulary", "water,Water,LOCAL", "roads,Roads,LOCAL")
            .with("projects", "id,name_en", "alone,Alone", "twice,Twice", "closed,Closed", "sought,Sought")
            .with("statuses", "id,subject,status,since", "closed-1,closed,CLOSED,2020-02", "soon-1,soon,IN_FORCE,2019",
                    "later-1,later,IN_FORCE,2019", "over-1,over,IN_FORCE,2019", "draft-1,draft,NEGOTIATION,2019",
                    "ended-1,ended,ENDED,2020-01", "visit-1,visit,HELD,2020-05", "plan-1,plan,PLANNED,2020-05")
            .with("participations", "id,party,project,role", "alone-helper,helper,alone,FUNDING",
                    "alone-helper-2,helper,alone,PARTNER", "alone-helped,helped,alone,BENEFICIARY", "twice-helper,helper,twice,FUNDING",
                    "closed-helper,helper,closed,FUNDING")
            .with("contributions", "id,giver,project,agreement", "gift,giver,twice,soon", "kept,giver,twice,", "gone,giver,twice,",
                    "asked,giver,sought,")
            .with("stages", "id,contribution,stage,since,expected", "gift-1,gift,PROMISED,2020-01-10,", "gift-2,gift,COMMITTED,2020-03,2020-05",
                    "kept-1,kept,PROMISED,2020-01,", "kept-2,kept,DELIVERED,2020-04,", "gone-1,gone,PROMISED,2020-01,",
                    "gone-2,gone,WITHDRAWN,2020-02,", "asked-1,asked,SOUGHT,2020-01,")
            .with("agreements", "id,name_en,kind", "soon,Soon,ALLIANCE", "later,Later,ALLIANCE", "over,Over,ALLIANCE",
                    "draft,Draft,ALLIANCE", "ended,Ended,ALLIANCE")
            .with("dates", "id,subject,kind,date", "soon-2,soon,VALID_UNTIL,2020-12", "later-2,later,VALID_UNTIL,2021-02-01",
                    "over-2,over,VALID_UNTIL,2020-06-30", "draft-2,draft,VALID_UNTIL,2020-12")
            .with("parties", "id,party,agreement,role", "soon-home,home,soon,SIGNATORY", "soon-away,away,soon,SIGNATORY",
                    "later-home,home,later,SIGNATORY", "later-third,third,later,SIGNATORY", "over-hall,hall,over,SIGNATORY",
                    "over-office,office,over,FACILITATOR", "draft-third,third,draft,SIGNATORY")
            .with("events", "id,name_en,kind,start,end", "visit,Visit,VISIT,2020-05-03,2020-05-05", "plan,Plan,VISIT,2020-09,")
            .with("attendances", "id,party,event,role", "visit-guest,guest,visit,ATTENDEE", "plan-third,third,plan,ATTENDEE",
                    "visit-third,third,visit,ATTENDEE")
            .with("relations", "id,subject,kind,object", "r1,hall,GOVERNS,home", "r2,office,PART_OF,hall", "r3,soon,COVERS,twice",
                    "r4,soon,ABOUT,water", "r5,soon,ABOUT,roads", "r6,twice,ABOUT,roads", "r7,alone,ABOUT,water",
                    "r8,ended,ABOUT,water")
            .with("citations", "claim,source,statement_en", "soon,ours,So it says", "soon-away,theirs,So it says",
                    "later,ours,So it says", "later-home,ours,So it says", "later,paper,So it says", "over,ours,So it says",
                    "alone-helper,theirs,So it says");
        properties.add("alianza.seed", () -> tables.write(Path.of("target/insights")).toString());
    }

    @Test
    void onlyOneSupporterNotCountingWhoIsHelpedNorWhatIsClosed() {
        ask("singleSupporterProjects { project { id } supporter { id } edges { id } }", """
                { "singleSupporterProjects": [
                    {"project": {"id": "alone"}, "supporter": {"id": "helper"}, "edges": [{"id": "alone-helper"}, {"id": "alone-helper-2"}]},
                    {"project": {"id": "sought"}, "supporter": {"id": "giver"}, "edges": [{"id": "asked:gives"}, {"id": "asked:to"}]}] }
                """);
    }

    @Test
    void anAgreementEndsOnTheLastDayItsEndCanMean() {
        ask("six: expiringAgreements { agreement { id } validUntil daysLeft edges { id } } five: expiringAgreements(within: \"P5M\") { daysLeft } "
                + "year: expiringAgreements(within: \"P1Y\") { agreement { id } }", """
                { "six": [{"agreement": {"id": "soon"}, "validUntil": "2020-12", "daysLeft": 183, "edges": [{"id": "soon-away"}, {"id": "soon-home"}]}],
                  "five": [], "year": [{"agreement": {"id": "soon"}}, {"agreement": {"id": "later"}}] }
                """);
    }

    @Test
    void aPromiseIsOpenUntilItIsDeliveredOrWithdrawn() {
        ask("openPromises { contribution { id } stage pledged age expected overdue edges { id } }", """
                { "openPromises": [{"contribution": {"id": "gift"}, "stage": "COMMITTED", "pledged": "2020-01-10", "age": 173,
                    "expected": "2020-05", "overdue": true, "edges": [{"id": "gift:gives"}, {"id": "gift:to"}, {"id": "gift:under"}]}] }
                """);
    }

    /// The guest came in May; of the third city's part in an agreement no source of a period tells, but it
    /// came too. What is only planned is no activity.
    @Test
    void activityIsWhatIsToldWithADay() {
        ask("may: dormantPartners(since: \"2020-05-05\") { party { id } lastActivity } june: dormantPartners(since: \"2020-05-06\") { party { id } lastActivity }", """
                { "may": [{"party": {"id": "away"}, "lastActivity": "2020-03-31"}, {"party": {"id": "helper"}, "lastActivity": "2020-03-31"},
                          {"party": {"id": "giver"}, "lastActivity": "2020-04-01"},
                          {"party": {"id": "hall"}, "lastActivity": null}, {"party": {"id": "helped"}, "lastActivity": null},
                          {"party": {"id": "office"}, "lastActivity": null}],
                  "june": [{"party": {"id": "away"}, "lastActivity": "2020-03-31"}, {"party": {"id": "helper"}, "lastActivity": "2020-03-31"},
                          {"party": {"id": "giver"}, "lastActivity": "2020-04-01"},
                          {"party": {"id": "guest"}, "lastActivity": "2020-05-05"}, {"party": {"id": "third"}, "lastActivity": "2020-05-05"},
                          {"party": {"id": "hall"}, "lastActivity": null}, {"party": {"id": "helped"}, "lastActivity": null},
                          {"party": {"id": "office"}, "lastActivity": null}] }
                """);
    }

    /// Both sides tell of the first; a paper of nobody's is no side; between a hall and its own office there
    /// are no two sides; of a draft that nobody cites nobody tells.
    @Test
    void aTieIsOneSidedIfAllThatTellOfItAreOfOneSide() {
        ask("oneSidedTies { agreement { id } claimedBy { id } unconfirmedBy { id } }", """
                { "oneSidedTies": [{"agreement": {"id": "later"}, "claimedBy": {"id": "home"}, "unconfirmedBy": [{"id": "third"}]}] }
                """);
    }

    @Test
    void aTopicIsAGapThoughAnotherProjectIsAboutIt() {
        ask("topicGaps { agreement { id } topic { id } elsewhere { id } }", """
                { "topicGaps": [{"agreement": {"id": "soon"}, "topic": {"id": "water"}, "elsewhere": [{"id": "alone"}]}] }
                """);
    }

    @Test
    void citiesShareWhoeverHasToDoWithWhatTheyDo() {
        ask("sharedPartners(of: \"home\", and: \"away\") { partners { party { id } } introductions { party { id } newTo { id } topics { id } } }", """
                { "sharedPartners": { "partners": [{"party": {"id": "giver"}}], "introductions": [] } }
                """);
    }

    private void ask(String insights, String expected) {
        this.graphQl.document("{ insights(asOf: \"2020-07-01\", knownBy: \"2020-07-31\") { " + insights + " } }")
            .execute()
            .path("insights")
            .matchesJsonStrictly(expected);
    }

}
