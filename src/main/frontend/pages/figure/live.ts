// Tells when something changes, to those who may be told (GraphQL over WebSocket, graphql-transport-ws).
import { mayListen, word } from "../words.ts";
import { say, visit } from "./visit.ts";

/** Many changes in a row are one. */
const PAUSE_MS = 1000;
const CHANGED = "subscription { changed { id } }";

/** Shows the page anew when something was changed. */
export function live(): void {
  if (!mayListen()) return;
  const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/graphql`, "graphql-transport-ws");
  let waiting = 0;
  socket.onopen = () => socket.send(JSON.stringify({ type: "connection_init" }));
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    const { type } = JSON.parse(data) as { type: string };
    if (type === "connection_ack") {
      socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: CHANGED } }));
      document.querySelector<HTMLElement>("#figure")!.dataset["listening"] = "";
    }
    if (type === "ping") socket.send(JSON.stringify({ type: "pong" }));
    if (type !== "next") return;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void visit(location.href, "none").then(() => say(word("changed"))), PAUSE_MS);
  };
}
