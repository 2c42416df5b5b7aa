// The queries of a Grafana dashboard as rules, for promtool to read: node queries.mjs FILE
import { readFileSync } from "node:fs";

const { panels } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const rules = panels.flatMap(({ id, targets }) =>
    (targets ?? []).map(({ refId, expr }) => ({ record: `panel${id}:${refId}`, expr })),
);
if (rules.length === 0) throw new Error("no panel asks for anything");
console.log(JSON.stringify({ groups: [{ name: "dashboard", rules }] }));
