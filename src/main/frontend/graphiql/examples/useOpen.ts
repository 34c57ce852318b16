import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";
import type { Example } from "../example";

/** Opens an example: in the tab that has it already, in an empty one, or else in a new one. */
export function useOpen(): (example: Example) => void {
  const { addTab, changeTab, setOperationName } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick("tabs", "activeTabIndex", "queryEditor", "variableEditor"),
  );
  // GraphiQL leaves a tab beyond the edge where it is.
  useEffect(() => {
    document.querySelector(".graphiql-tab-active")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeTabIndex, tabs.length]);
  return ({ query, variables, operation }) => {
    if (!queryEditor || !variableEditor) return;
    const at = tabs.findIndex((tab) => tab.query === query);
    if (at === activeTabIndex) return;
    if (at >= 0) {
      changeTab(at);
    } else {
      if (queryEditor.getValue().trim()) addTab();
      queryEditor.setValue(query);
      variableEditor.setValue(variables ?? "");
    }
    // GraphiQL reads the name from the text a moment later: Run must not send the former tab's.
    setOperationName(operation);
  };
}
