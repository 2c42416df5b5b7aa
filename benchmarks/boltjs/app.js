// One command on @slack/bolt and its HTTP receiver; the answer is ready, so that it costs nothing to make.
const cluster = require('node:cluster');
const fs = require('node:fs');
const { App } = require('@slack/bolt');

const [port, apiUrl, answerFile, processes] = process.argv.slice(2);

if (cluster.isPrimary && Number(processes) > 1) {
  for (let i = 0; i < Number(processes); i += 1) cluster.fork();
} else {
  const answer = JSON.parse(fs.readFileSync(answerFile, 'utf8'));
  const app = new App({
    token: process.env.SLACK_BOT_TOKEN,
    signingSecret: process.env.SLACK_SIGNING_SECRET,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.command('/salary', async ({ ack }) => {
    await ack(answer);
  });
  app.start(Number(port));
}
