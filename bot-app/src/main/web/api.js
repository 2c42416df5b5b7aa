// What the page asks of its server; docs/playground.md describes each address.

/** Tells this page from others of the same session: it gets what it did as the answer, others as an event. */
const TAB = crypto.randomUUID?.() ?? String(Math.random());

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response.json();
}

export const begin = (session) => post("api/session", session ? { session } : {});
export const perform = (session, step) => post("api/do", { session, tab: TAB, ...step });
/** What isn't clear in a form as it is filled in, by field. */
export const problems = (session, person, entry, values) => post("api/problems", { session, person, entry, values });
export const suggest = (session, asked) => post("api/suggest", { session, ...asked });

export async function recording(session) {
  const response = await fetch(`api/recording?session=${session}`);
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response.text();
}

/** Calls `news` with whatever comes to the session after `since`. */
export function listen(session, since, news, over) {
  const source = new EventSource(`api/events?session=${session}&since=${since}&tab=${TAB}`);
  source.addEventListener("news", (event) => news(JSON.parse(event.data)));
  source.addEventListener("over", () => {
    source.close();
    over();
  });
  return source;
}
