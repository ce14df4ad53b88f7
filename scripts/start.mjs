// `npm start`: builds the app and serves it on this machine. Options: --port N (a taken port moves to the next), --no-open.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { plainMessage } from './plain-message.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { port, open } = readOptions();
const config = { root, configFile: `${root}vite.config.ts` };

console.log('Building Trueline …');
try {
  await build({ ...config, logLevel: 'warn' });
} catch (error) {
  fail(`Trueline could not be built.\n${plainMessage(error)}`);
}

const server = await preview({ ...config, logLevel: 'warn', preview: { host: '127.0.0.1', port, strictPort: false, open: false } });
const address = `http://localhost:${server.httpServer.address().port}/`;
console.log(`Trueline runs at ${address}  (stop with Ctrl+C)`);
if (open) openBrowser(address);

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const text = values.port ?? process.env.npm_config_port ?? '4173'; // `npm start --port 5000` arrives as npm's own option
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`--port takes a number from 0 to 65535, not "${text}".`);
    return { port, open: !values['no-open'] };
  } catch (error) {
    return fail(`${error.message}\nUsage: npm start -- [--port N] [--no-open]`);
  }
}

/** Opens the address where a person can see it. Nowhere to show it, or no opener: nothing happens. */
function openBrowser(url) {
  const { platform, env } = process;
  const headless = platform !== 'win32' && platform !== 'darwin' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  if (env.CI || headless) return;
  const [command, ...args] =
    platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['cmd', '/c', 'start', '""', url] : ['xdg-open', url];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
