import "./workers";
import "@graphiql/react/font/roboto.css";
import "@graphiql/react/font/fira-code.css";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "@graphiql/plugin-explorer/style.css";
import "graphiql/graphiql.css";
import "./page.css";
import { createRoot } from "react-dom/client";
import { Page } from "./Page";

// GraphiQL asks for the editor only once it is on the page itself: sooner is a tenth faster.
void import("monaco-graphql/esm/monaco-editor.js");

const place = document.getElementById("graphiql");
if (!place) throw new Error("index.html has no element #graphiql");
createRoot(place).render(<Page />);
