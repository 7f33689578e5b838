/** A call that brought no good answer; raw is all that is known about it. */
export class Failure extends Error {
  constructor(raw) {
    super(raw);
    this.raw = raw;
  }
}

export function user() {
  return sessionStorage.getItem("user") ?? "";
}

export function signIn(name) {
  sessionStorage.setItem("user", name);
}

/**
 * Calls an endpoint under api/ as the present user.
 * giveUpAfter: milliseconds; without it the call waits for as long as it takes
 */
export async function call(path, { method = "GET", body, giveUpAfter } = {}) {
  const headers = { Accept: "application/json" };
  if (user()) headers.Authorization = `Basic ${btoa(`${user()}:${user()}`)}`;
  if (body) headers["Content-Type"] = "application/json";
  const answer = await fetch(`api/${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
    signal: giveUpAfter && AbortSignal.timeout(giveUpAfter),
  }).catch((error) => {
    throw new Failure(`${method} /api/${path}\n${error}`);
  });
  const text = await answer.text();
  if (!answer.ok) throw new Failure(`${method} /api/${path}\nHTTP ${answer.status} ${answer.statusText}\n\n${text}`);
  return JSON.parse(text);
}
