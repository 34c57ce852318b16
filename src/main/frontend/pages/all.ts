// What every page has: suggestions beside what is searched, tables that can be sorted, and keys.
import { keys } from "./keys/keys.ts";
import { suggestAll } from "./search/suggest.ts";
import { sortable } from "./table/sort.ts";

suggestAll();
keys();
document.querySelectorAll("table").forEach(sortable);
document.addEventListener("page:changed", () => document.querySelectorAll("table").forEach(sortable));
