// What every page has: suggestions beside what is searched, tables that can be sorted, keys, a map of what is around, and the progress of an import.
import { keys } from "./keys/keys.ts";
import { suggestAll } from "./search/suggest.ts";
import { sortable } from "./table/sort.ts";

suggestAll();
keys();
document.querySelectorAll("table").forEach(sortable);
document.addEventListener("page:changed", () => document.querySelectorAll("table").forEach(sortable));

if (document.querySelector("main[data-running]")) void import("./import/progress.ts").then(({ follow }) => follow());

const around = document.querySelector<HTMLAnchorElement>("a[data-surroundings]");
if (around) void import("./map/surroundings.ts").then(({ surroundings }) => surroundings(around));
