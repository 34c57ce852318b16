declare module "virtual:examples" {
  import type { Example } from "./example";

  export const EXAMPLES: readonly Example[];
}
