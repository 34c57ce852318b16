/** Sends what the session asks for, with the proof that it comes from a page of ours; where the session has ended, goes to sign in. */
export const sessionFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
  const response = await fetch(input, { ...init, headers });
  if (response.status === 401) location.assign("/sign-in");
  return response;
};

function cookie(name: string): string {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}
