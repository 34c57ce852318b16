import type { ComponentProps } from "react";

/** A question in a speech bubble. */
export function ExamplesIcon(props: ComponentProps<"svg">) {
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5" {...props}>
      <path d="M5 3.75h14A2.25 2.25 0 0 1 21.25 6v9.5A2.25 2.25 0 0 1 19 17.75h-7l-4.5 3.5v-3.5H5a2.25 2.25 0 0 1-2.25-2.25V6A2.25 2.25 0 0 1 5 3.75Z" />
      <path d="M9.5 8.9c.2-1.3 1.2-2 2.5-2 1.4 0 2.5.8 2.5 2.1 0 1.7-2.5 1.9-2.5 3.5" strokeLinecap="round" />
      <path d="M12 15v.1" strokeLinecap="round" strokeWidth="2" />
    </svg>
  );
}
