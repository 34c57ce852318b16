import { EXAMPLES } from "virtual:examples";
import { explorerPlugin } from "@graphiql/plugin-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, type GraphiQLProps } from "graphiql";
import { Account } from "./account/Account";
import { sessionFetch } from "./account/session";
import { EXAMPLES_PLUGIN } from "./examples/Examples";
import mark from "./favicon.svg";

const FETCHER = createGraphiQLFetcher({ url: "/graphql", fetch: sessionFetch });
const PLUGINS = [EXAMPLES_PLUGIN, explorerPlugin(), HISTORY_PLUGIN];
const TABS = 10;
const FIRST_VISIT = firstVisit();

export function Page() {
  return (
    <GraphiQL
      fetcher={FETCHER}
      plugins={PLUGINS}
      inputValueDeprecation
      schemaDescription
      defaultEditorToolsVisibility="variables"
      {...FIRST_VISIT}
    >
      <GraphiQL.Logo>
        <a className="home" href="/">
          <img src={mark} alt="" />
          Alianza
        </a>
        <Account />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

/** The first examples as tabs, for more would not fit; all are in the panel. GraphiQL takes the first tab's variables from `initialVariables` only. */
function firstVisit(): Partial<GraphiQLProps> {
  const [first] = EXAMPLES;
  if (!first || localStorage.getItem("graphiql:tabState")) return {};
  return {
    defaultTabs: EXAMPLES.slice(0, TABS).map(({ query, variables }) => ({ query, variables })),
    initialQuery: first.query,
    initialVariables: first.variables ?? "",
    visiblePlugin: EXAMPLES_PLUGIN,
  };
}
