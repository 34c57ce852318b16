import "./examples.css";
import { EXAMPLES } from "virtual:examples";
import { type GraphiQLPlugin, useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import type { Example } from "../example";
import { ExamplesIcon } from "./ExamplesIcon";
import { LanguageSwitch } from "./LanguageSwitch";
import { useLanguage } from "./language";
import { useOpen } from "./useOpen";

const TEXTS = {
  es: {
    heading: "Ejemplos",
    hint: "Preguntas de la oficina. Elija una y ejecútela.",
    none: "Todavía no hay ejemplos.",
    opened: "Abierto:",
  },
  en: {
    heading: "Examples",
    hint: "Questions the office asks. Choose one and run it.",
    none: "There are no examples yet.",
    opened: "Opened:",
  },
};

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: "Examples", icon: ExamplesIcon, content: Examples };

/** The side panel: every example by its title, the one in the active tab marked. */
function Examples() {
  const [language, setLanguage] = useLanguage();
  const [opened, setOpened] = useState<Example>();
  const open = useOpen();
  const shown = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  const texts = TEXTS[language];
  const choose = (example: Example) => {
    open(example);
    setOpened(example);
  };
  return (
    <section className="examples" aria-labelledby="examples-heading" lang={language}>
      <header>
        <h2 id="examples-heading">{texts.heading}</h2>
        <LanguageSwitch language={language} onChange={setLanguage} />
      </header>
      <p>{EXAMPLES.length ? texts.hint : texts.none}</p>
      <ol>
        {EXAMPLES.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              data-example={example.name}
              aria-current={example.query === shown}
              onClick={() => choose(example)}
            >
              {example.titles[language]}
              <code lang="en">{example.operation}</code>
            </button>
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {opened && `${texts.opened} ${opened.titles[language]}`}
      </p>
    </section>
  );
}
