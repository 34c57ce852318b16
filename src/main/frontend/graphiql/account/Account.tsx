import "./account.css";
import { useEffect, useState } from "react";
import { useLanguage } from "../examples/language";
import { sessionFetch } from "./session";

const TEXTS = {
  es: { signedInAs: "Cuenta:", signOut: "Salir" },
  en: { signedInAs: "Account:", signOut: "Sign out" },
};

const WHO = JSON.stringify({ query: "{ me { name } }" });

/** Who has signed in, and the way out. */
export function Account() {
  const [language] = useLanguage();
  const [name, setName] = useState<string>();
  const texts = TEXTS[language];
  useEffect(() => void who().then(setName), []);
  return (
    <div className="account" lang={language}>
      <span>
        <span className="visually-hidden">{texts.signedInAs} </span>
        {name}
      </span>
      <button type="button" onClick={signOut}>
        {texts.signOut}
      </button>
    </div>
  );
}

async function who(): Promise<string> {
  const response = await sessionFetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: WHO,
  });
  const answer = await response.json();
  return answer.data?.me?.name ?? "";
}

async function signOut() {
  await sessionFetch("/sign-out", { method: "POST" });
  location.assign("/sign-in?out");
}
