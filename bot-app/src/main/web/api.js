// What the page asks of its server; docs/playground.md describes each address.

/** Tells this page from others of the same session: it gets what it did as the answer, others as an event. */
const TAB = crypto.randomUUID?.() ?? String(Math.random());

/** What the server answers; an error whose message is for whoever sits before the page where it doesn't. */
async function asked(path, request) {
  const response = await fetch(path, request).catch(() => {
    throw new Error("Milepost doesn't answer: is it still running? Start it again with ./milepost, and load this page anew.");
  });
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response;
}

async function post(path, body) {
  const response = await asked(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}

export const begin = (session) => post("api/session", session ? { session } : {});
export const perform = (session, step) => post("api/do", { session, tab: TAB, ...step });
/** What isn't clear in a form as it is filled in, by field. */
export const problems = (session, person, entry, values) => post("api/problems", { session, person, entry, values });
export const suggest = (session, asked) => post("api/suggest", { session, ...asked });

export const recording = async (session) => (await asked(`api/recording?session=${session}`)).text();

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
