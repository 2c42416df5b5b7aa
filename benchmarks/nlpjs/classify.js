// Trains nlp.js on phrasings and reads questions with it: node classify.js TRAINING READINGS QUESTIONS…
const { readFileSync, writeFileSync } = require('node:fs');
const { NlpManager } = require('node-nlp');

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

const [training, readings, ...files] = process.argv.slice(2);
const manager = new NlpManager({ languages: ['en'], nlu: { log: false }, autoSave: false, forceNER: false });
for (const { intent, text } of lines(training)) manager.addDocument('en', text, intent);

(async () => {
  const begun = Date.now();
  await manager.train();
  process.stderr.write(`nlp.js: trained in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  const given = [];
  for (const { id, question } of files.flatMap(lines)) {
    const { intent, classifications } = await manager.process('en', question);
    const kind = (name) => (name === 'None' ? 'NOT_COVERED' : name);
    const others = (classifications || []).map((c) => kind(c.intent)).filter((i) => i !== kind(intent));
    given.push(JSON.stringify({ id, answer: kind(intent), offered: others.slice(0, 3) }));
  }
  writeFileSync(readings, given.join('\n') + '\n');
})();
