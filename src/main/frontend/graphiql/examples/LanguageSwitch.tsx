import type { Language } from "../example";

interface Props {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

/** Two buttons, ES and EN, of which one is pressed. */
export function LanguageSwitch({ language, onChange }: Props) {
  return (
    <div className="language" role="group" aria-label={language === "es" ? "Idioma" : "Language"}>
      <Choice of="es" name="Español" />
      <Choice of="en" name="English" />
    </div>
  );

  function Choice({ of, name }: { of: Language; name: string }) {
    return (
      <button type="button" lang={of} title={name} aria-pressed={of === language} onClick={() => onChange(of)}>
        {of.toUpperCase()}
      </button>
    );
  }
}
