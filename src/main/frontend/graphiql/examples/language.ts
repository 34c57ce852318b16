import { useState } from "react";
import type { Language } from "../example";

const KEY = "alianza:language";

/** The reader's choice, or else what the browser asks for: Spanish for `es…`, English for all others. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(remembered);
  const choose = (chosen: Language) => {
    localStorage.setItem(KEY, chosen);
    setLanguage(chosen);
  };
  return [language, choose];
}

function remembered(): Language {
  const asked = localStorage.getItem(KEY) ?? navigator.language;
  return asked.startsWith("es") ? "es" : "en";
}
