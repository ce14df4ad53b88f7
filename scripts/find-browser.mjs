// Finds a Chromium that starts, for the browser tests and the bench. In this order: the environment variable CHROMIUM_PATH,
// Playwright's own, a Chromium or Chrome of the system. Where there is none, one is installed, and said so.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const SYSTEM = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge-stable',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${process.env.HOME}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Chromium\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/** How to start the browser at `executablePath`. Works as root: Playwright starts Chromium without its sandbox. */
export function launchOptions(executablePath) {
  return {
    executablePath,
    headless: true,
    args: ['--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb'],
  };
}

/**
 * The path of a Chromium that starts. Throws with one clear message where there is none and none can be installed.
 * `system` and `own` are for tests of this function.
 */
export async function findBrowser({ system = SYSTEM[process.platform] ?? [], own = chromium.executablePath(), env = process.env } = {}) {
  if (env.CHROMIUM_PATH) {
    const wrong = await whyNot(env.CHROMIUM_PATH);
    if (wrong) throw new Error(`CHROMIUM_PATH is set to ${env.CHROMIUM_PATH}, but ${wrong}`);
    return env.CHROMIUM_PATH;
  }
  const broken = [];
  const firstThatStarts = async (paths) => {
    for (const path of paths.filter((path) => existsSync(path))) {
      const wrong = await whyNot(path);
      if (!wrong) return path;
      broken.push(`  ${path}: ${wrong}`);
    }
    return undefined;
  };
  const present = await firstThatStarts([own, ...system]);
  if (present) return present;

  console.log('No Chromium or Chrome found. Installing one with Playwright (npx playwright install chromium) …');
  await run(process.execPath, [fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url)), 'install', 'chromium']);
  const installed = await firstThatStarts([own]);
  if (installed) return installed;

  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That did not work. Installing the Debian package (apt-get update && apt-get install -y chromium) …');
    if (await run('apt-get', ['update'])) await run('apt-get', ['install', '-y', 'chromium']);
    const packaged = await firstThatStarts(system);
    if (packaged) return packaged;
  }
  throw new Error(
    [
      'There is no Chromium to test with, and none could be installed.',
      'Install Chromium or Chrome, or set CHROMIUM_PATH to one, or run: npx playwright install --with-deps chromium',
      ...(broken.length > 0 ? ['Found, but it does not start:', ...new Set(broken)] : []),
    ].join('\n'),
  );
}

/** Undefined where the browser starts; else the reason in a few words. */
async function whyNot(path) {
  if (!existsSync(path)) return 'there is no such file.';
  try {
    const browser = await chromium.launch({ ...launchOptions(path), timeout: 60_000 });
    await browser.close();
    return undefined;
  } catch (error) {
    const lines = String(error.message).split('\n');
    return `it does not start (${(lines.find((line) => /error while loading|No such file|not found|FATAL/i.test(line)) ?? lines[0]).trim()})`;
  }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await findBrowser());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
