/** Asks GraphQL with the session of the page: the cookie that a form would have in a field is repeated in a header. */
export async function ask<T>(query: string, variables: object, signal: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { "Content-Type": "application/json", Accept: "application/json" };
  const token = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1];
  if (token) headers["X-XSRF-TOKEN"] = decodeURIComponent(token);
  const response = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify({ query, variables }), signal });
  const answer = (await response.json()) as { data?: T };
  if (!answer.data) throw new Error(`GraphQL answered ${response.status}`);
  return answer.data;
}
