// Suggestions beside a field (combobox of the ARIA Authoring Practices, list autocomplete with manual selection).
import { ask } from "../ask.ts";
import { language, word } from "../words.ts";
import { List } from "./list.ts";

/** A letter finds too much, and a pause tells that somebody waits. */
const LEAST = 2;
const PAUSE_MS = 150;
const MOST = 8;

const ROOMS: Record<string, string> = {
  City: "cities",
  Organisation: "organisations",
  Agreement: "agreements",
  Project: "projects",
  Event: "events",
  Source: "sources",
};

const SEARCH = `query Suggest($text: String!, $types: [EntityType!], $first: Int!, $language: Language!, $asOf: Date, $knownBy: Date) {
  search(text: $text, types: $types, first: $first, asOf: $asOf, knownBy: $knownBy) {
    entity { __typename id name(language: $language) }
  }
}`;

export interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

/** Every field that says of what types it takes suggestions. */
export function suggestAll(): void {
  document.querySelectorAll<HTMLInputElement>("input[data-suggest]").forEach(suggest);
}

function suggest(field: HTMLInputElement): void {
  const list = new List(field, (found) => choose(field, found));
  let asking = new AbortController();
  let waiting = 0;
  field.addEventListener("input", () => {
    delete field.dataset["id"];
    asking.abort();
    clearTimeout(waiting);
    const text = field.value.trim();
    if (text.length < LEAST) return list.close();
    asking = new AbortController();
    const { signal } = asking;
    waiting = window.setTimeout(() => void find(field, text, signal).then((found) => signal.aborted || list.show(found), ignore), PAUSE_MS);
  });
  field.form?.addEventListener("formdata", ({ formData }) => {
    // Whose name was chosen is meant, whoever else is called so.
    if (field.dataset["id"] && field.name) formData.set(field.name, field.dataset["id"]);
  });
}

/** Without suggestions a field is still a field. */
function ignore(): void {}

async function find(field: HTMLInputElement, text: string, signal: AbortSignal): Promise<readonly Found[]> {
  const moment = new URLSearchParams(location.search);
  const types = field.dataset["suggest"]?.split(" ");
  const variables = { text, types, first: MOST, language, asOf: moment.get("asOf") || null, knownBy: moment.get("knownBy") || null };
  const { search } = await ask<{ search: { entity: Found }[] }>(SEARCH, variables, signal);
  return search.map(({ entity }) => entity);
}

function choose(field: HTMLInputElement, found: Found): void {
  field.value = found.name;
  const room = ROOMS[found.__typename];
  if (field.dataset["go"] !== undefined && room) location.assign(page(room, found.id));
  else field.dataset["id"] = found.id;
}

function page(room: string, id: string): string {
  const moment = new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => name === "asOf" || name === "knownBy"));
  return `/${room}/${encodeURIComponent(id)}${moment.size ? `?${moment}` : ""}`;
}

/** What a thing is, in words. */
export function kindOf(found: Found): string {
  return word(`type.${found.__typename.toUpperCase()}`);
}
