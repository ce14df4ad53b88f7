// Starts the built app in Firefox and draws on it: `npm run firefox`, after `npm run build`. Looks for a Firefox in FIREFOX_PATH, then in the
// usual places; says so and ends with 2 where there is none. Speaks WebDriver BiDi itself: Playwright's own Firefox is a download of 100 MB.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const places = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  `${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`,
];
const path = places.find((place) => place && existsSync(place));
if (!path) {
  console.error('There is no Firefox here, so nothing was tested. Install one, or name it in FIREFOX_PATH.');
  process.exit(2);
}
if (!existsSync(`${root}/dist/app/index.html`)) {
  console.error('There is no built app to test. Run `npm run build` first.');
  process.exit(2);
}

const profile = mkdtempSync(join(tmpdir(), 'trueline-firefox-'));
const browser = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
const server = await preview({
  root,
  configFile: false,
  base: './',
  logLevel: 'warn',
  build: { outDir: 'dist/app' },
  preview: { host: '127.0.0.1', port: 0 },
});
const failed = [];
try {
  await smoke(`http://127.0.0.1:${server.httpServer.address().port}/`);
} catch (error) {
  failed.push(String(error));
} finally {
  await server.close();
  browser.kill();
  await new Promise((gone) => (browser.exitCode === null ? browser.once('exit', gone) : gone()));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
for (const line of failed) console.error(line);
console.log(failed.length === 0 ? `${path}: starts, draws, checks, and saves.` : `${path}: failed.`);
process.exit(failed.length === 0 ? 0 : 1);

async function smoke(url) {
  const socket = new WebSocket(`${await listening()}/session`);
  await new Promise((open, fail) => {
    socket.onopen = open;
    socket.onerror = () => fail(new Error('Firefox does not answer.'));
  });
  const waiting = new Map();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.method === 'log.entryAdded' && message.params.level === 'error') failed.push(`On the console: ${message.params.text}`);
    const answer = waiting.get(message.id);
    if (!answer) return;
    waiting.delete(message.id);
    if (message.type === 'error') answer.fail(new Error(`${message.error}: ${message.message}`));
    else answer.done(message.result);
  };
  const send = (method, params = {}) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });

  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await send('browsingContext.getTree');
  const { context } = contexts[0];
  await send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
  await send('browsingContext.navigate', { context, url, wait: 'complete' });
  const ask = async (expression) => (await send('script.evaluate', { expression, target: { context }, awaitPromise: true })).result?.value;
  /** Waits until an expression holds in the page. */
  const until = async (what, expression) => {
    for (let i = 0; i < 300; i++) {
      if (await ask(expression)) return;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`In vain waited for: ${what}`);
  };
  const keys = (actions) => send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
  const type = (text) =>
    keys(
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  const [enter, shift] = ['\uE007', '\uE008'];

  await until('the canvas', `document.querySelector('[data-canvas]') !== null`);
  await type('/');
  await until('the search', `document.activeElement?.id === 'palette-search'`);
  await type(`Model Monitor${enter}`);
  await until('a first card', `document.querySelectorAll('.react-flow__node .card').length === 1`);
  await ask(`document.querySelector('[data-canvas]').focus()`);
  await keys([
    { type: 'keyDown', value: shift },
    { type: 'keyDown', value: 'N' },
    { type: 'keyUp', value: 'N' },
    { type: 'keyUp', value: shift },
  ]);
  await until('the quick search', `document.querySelector('.quick-add-field') !== null`);
  await type(`Model Registry${enter}`);
  await until(
    'a second card and an arrow',
    `document.querySelectorAll('.react-flow__node .card').length === 2 && document.querySelectorAll('g.edge').length === 1`,
  );
  await until('a finding', `document.querySelector('[data-finding^="drift-to-registry@"]') !== null`);
  await until('that it is saved', `document.body.innerText.includes('Saved')`);
  await send('browsingContext.reload', { context, wait: 'complete' });
  await until('the design after a reload', `document.querySelectorAll('.react-flow__node .card').length === 2`);
  socket.close();
}

/** The address that Firefox listens at, as it says itself. */
function listening() {
  return new Promise((found, fail) => {
    let said = '';
    browser.stderr.on('data', (data) => {
      said += data;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    browser.once('exit', () => fail(new Error(`Firefox ended before it listened. ${said.slice(-400)}`)));
  });
}
