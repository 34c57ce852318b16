// What every page has: suggestions beside what is searched, tables that can be sorted, keys, and a map of what is around.
import { keys } from "./keys/keys.ts";
import { suggestAll } from "./search/suggest.ts";
import { sortable } from "./table/sort.ts";

suggestAll();
keys();
document.querySelectorAll("table").forEach(sortable);
document.addEventListener("page:changed", () => document.querySelectorAll("table").forEach(sortable));

const around = document.querySelector<HTMLAnchorElement>("a[data-surroundings]");
if (around) void import("./map/surroundings.ts").then(({ surroundings }) => surroundings(around));
