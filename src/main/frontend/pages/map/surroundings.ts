// On the page of an entity: the map of what has to do with it, brought from the map's own page.
import { make } from "../figure/svg.ts";
import { show } from "./show.ts";

/** @param link to the map's page; it stays, for there one can do more */
export async function surroundings(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const parts = ["#figure", ".key-of", "#tables-of-map"].map((selector) => page.querySelector<HTMLElement>(selector));
  const [figure, legend, tables] = parts;
  if (!response.ok || !figure || !legend || !tables?.querySelector("[data-link]")) return;
  await styles();
  const data = make("details", make("summary", tables.querySelector("h2")?.textContent ?? ""), tables);
  document.querySelector("main")?.append(figure, make("section", legend.firstElementChild ?? "", data));
  await show(figure);
}

/** Those of figures, which other pages do not need. */
async function styles(): Promise<void> {
  const sheet = make("link");
  sheet.rel = "stylesheet";
  sheet.href = "/figure.css";
  const loaded = new Promise((done) => sheet.addEventListener("load", done));
  document.head.append(sheet);
  await loaded;
}
