import { useSyncExternalStore } from "react";
import type { Language } from "../example";

const KEY = "alianza:language";
const listeners = new Set<() => void>();

/** The reader's choice, or else what the browser asks for: Spanish for `es…`, English for all others. */
export function useLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(listen, remembered), choose];
}

function choose(language: Language) {
  localStorage.setItem(KEY, language);
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function remembered(): Language {
  const asked = localStorage.getItem(KEY) ?? navigator.language;
  return asked.startsWith("es") ? "es" : "en";
}
