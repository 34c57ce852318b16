package org.alianza;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// Imports run one way from room to room.
@AnalyzeClasses(packages = "org.alianza", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule EACH_ROOM_KNOWS_ONLY_THOSE_BEFORE_IT = layeredArchitecture().consideringOnlyDependenciesInLayers()
        .layer("fact").definedBy("org.alianza.fact")
        .layer("table").definedBy("org.alianza.table")
        .layer("file").definedBy("org.alianza.file")
        .layer("graph").definedBy("org.alianza.graph")
        .layer("selection").definedBy("org.alianza.selection")
        .layer("listing").definedBy("org.alianza.listing")
        .layer("source").definedBy("org.alianza.source")
        .layer("place").definedBy("org.alianza.place")
        .layer("topic").definedBy("org.alianza.topic")
        .layer("partner").definedBy("org.alianza.partner")
        .layer("project").definedBy("org.alianza.project")
        .layer("agreement").definedBy("org.alianza.agreement")
        .layer("contribution").definedBy("org.alianza.contribution")
        .layer("event").definedBy("org.alianza.event")
        .layer("search").definedBy("org.alianza.search")
        .layer("network").definedBy("org.alianza.network")
        .layer("insight").definedBy("org.alianza.insight")
        .layer("duplicate").definedBy("org.alianza.duplicate")
        .layer("contact").definedBy("org.alianza.contact")
        .layer("quality").definedBy("org.alianza.quality")
        .layer("statistics").definedBy("org.alianza.statistics")
        .layer("change").definedBy("org.alianza.change")
        .layer("map").definedBy("org.alianza.map")
        .layer("register").definedBy("org.alianza.register")
        .layer("intake").definedBy("org.alianza.intake")
        .layer("edit").definedBy("org.alianza.edit")
        .layer("backup").definedBy("org.alianza.backup")
        .layer("account").definedBy("org.alianza.account")
        .layer("session").definedBy("org.alianza.session")
        .layer("access").definedBy("org.alianza.access")
        .layer("limit").definedBy("org.alianza.limit")
        .layer("watch").definedBy("org.alianza.watch")
        .layer("api").definedBy("org.alianza.api")
        .layer("command").definedBy("org.alianza.command")
        .layer("page").definedBy("org.alianza.page")
        .layer("document").definedBy("org.alianza.document")
        .layer("briefing").definedBy("org.alianza.briefing")
        .layer("download").definedBy("org.alianza.download")
        .whereLayer("fact").mayNotAccessAnyLayer()
        .whereLayer("table").mayOnlyAccessLayers("fact")
        .whereLayer("file").mayOnlyAccessLayers("fact", "table")
        .whereLayer("graph").mayOnlyAccessLayers("fact")
        .whereLayer("selection").mayOnlyAccessLayers("fact")
        .whereLayer("listing").mayOnlyAccessLayers("fact", "graph", "selection")
        .whereLayer("source").mayOnlyAccessLayers("fact", "graph", "selection", "listing")
        .whereLayer("place").mayOnlyAccessLayers("fact", "selection")
        .whereLayer("topic").mayOnlyAccessLayers("fact", "graph", "selection", "listing")
        .whereLayer("partner").mayOnlyAccessLayers("fact", "graph", "selection", "listing", "source", "place")
        .whereLayer("project").mayOnlyAccessLayers("fact", "graph", "selection", "listing", "topic", "partner")
        .whereLayer("agreement").mayOnlyAccessLayers("fact", "graph", "selection", "listing", "topic", "partner", "project")
        .whereLayer("contribution").mayOnlyAccessLayers("fact", "graph", "selection", "listing", "source", "partner", "project", "agreement")
        .whereLayer("event").mayOnlyAccessLayers("fact", "graph", "selection", "listing", "place", "topic", "partner", "project", "agreement")
        .whereLayer("search").mayOnlyAccessLayers("fact", "graph", "selection", "listing", "source", "topic", "partner", "project", "agreement", "contribution", "event")
        .whereLayer("network").mayOnlyAccessLayers("fact", "graph", "selection", "listing", "place", "partner", "search")
        .whereLayer("insight").mayOnlyAccessLayers("fact", "graph", "topic", "partner", "project", "agreement", "contribution", "search", "network")
        .whereLayer("duplicate").mayOnlyAccessLayers("fact", "table", "graph", "listing", "partner", "search", "register")
        .whereLayer("contact").mayOnlyAccessLayers("fact", "table", "graph", "listing", "source", "account", "partner", "search", "register")
        .whereLayer("quality").mayOnlyAccessLayers("fact", "graph", "source", "network", "duplicate")
        .whereLayer("statistics").mayOnlyAccessLayers("fact", "graph", "place", "contribution")
        .whereLayer("change").mayOnlyAccessLayers("fact", "graph", "network", "search")
        .whereLayer("map").mayOnlyAccessLayers("fact", "graph", "selection", "place", "topic", "partner", "project", "agreement", "contribution", "event", "search", "limit")
        .whereLayer("register").mayOnlyAccessLayers("fact", "table", "graph", "account")
        .whereLayer("intake").mayOnlyAccessLayers("fact", "table", "file", "graph", "account", "register", "duplicate", "limit")
        .whereLayer("edit").mayOnlyAccessLayers("fact", "table", "graph", "account", "partner", "register", "search")
        .whereLayer("backup").mayOnlyAccessLayers("fact", "graph", "register")
        .whereLayer("backup").mayOnlyBeAccessedByLayers("command", "page")
        .whereLayer("account").mayOnlyAccessLayers("fact", "graph")
        .whereLayer("session").mayOnlyAccessLayers("graph")
        .whereLayer("access").mayOnlyAccessLayers("fact", "account")
        .whereLayer("limit").mayOnlyAccessLayers("fact", "graph", "listing", "account")
        .whereLayer("api").mayOnlyAccessLayers("fact", "graph", "selection", "listing", "account")
        .whereLayer("watch").mayOnlyAccessLayers("fact")
        .whereLayer("watch").mayNotBeAccessedByAnyLayer()
        .whereLayer("contact").mayNotBeAccessedByAnyLayer()
        .whereLayer("command").mayOnlyAccessLayers("fact", "table", "file", "graph", "account", "register", "duplicate", "intake", "backup")
        .whereLayer("page").mayOnlyAccessLayers("fact", "account", "limit", "intake", "backup", "document", "briefing", "download")
        .whereLayer("document").mayNotAccessAnyLayer()
        .whereLayer("briefing").mayOnlyAccessLayers("fact", "document")
        .whereLayer("briefing").mayOnlyBeAccessedByLayers("page")
        .whereLayer("download").mayOnlyAccessLayers("fact", "file", "graph", "listing", "source", "place", "topic", "partner", "project", "agreement", "contribution", "event", "search", "network", "account", "limit")
        .whereLayer("download").mayOnlyBeAccessedByLayers("page")
        .whereLayer("map").mayNotBeAccessedByAnyLayer()
        .whereLayer("intake").mayOnlyBeAccessedByLayers("command", "page")
        .whereLayer("session").mayNotBeAccessedByAnyLayer()
        .whereLayer("access").mayNotBeAccessedByAnyLayer()
        .whereLayer("api").mayNotBeAccessedByAnyLayer()
        .whereLayer("page").mayNotBeAccessedByAnyLayer()
        .whereLayer("command").mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule NO_ROOM_DEPENDS_ON_ITSELF_IN_A_CIRCLE = slices().matching("org.alianza.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODYS_BUSINESS = classes().that().areAnnotatedWith(Controller.class)
        .should().notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule ONLY_THE_GRAPH_KNOWS_THE_EMBEDDED_DATABASE = noClasses().that().resideOutsideOfPackage("org.alianza.graph")
        .should().dependOnClassesThat().resideInAnyPackage("org.neo4j.dbms..", "org.neo4j.configuration..", "org.neo4j.kernel..");

}
