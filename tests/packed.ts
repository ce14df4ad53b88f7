import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Builds the command line program into a folder of its own, so that tests beside each other do not build over each other. */
export function buildProgram(): { readonly program: string; readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'trueline-built-'));
  execFileSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), folder], { cwd: root, stdio: 'pipe' });
  return { program: join(folder, 'trueline.js'), folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });

/** Packs the package as `npm publish` would, and installs it in an empty folder without a network and without its optional parts. */
export function installPacked(): { readonly folder: string; readonly installed: string; readonly tarball: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'trueline-packed-'));
  const source = join(folder, 'source');
  for (const name of ['package.json', 'README.md', 'LICENSE', 'NOTICE', 'schema', 'docs/ci.md'])
    cpSync(join(root, name), join(source, name), { recursive: true });
  execFileSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), join(source, 'dist/cli')], { cwd: root, stdio: 'pipe' });
  npm(source, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const place = join(folder, 'place');
  mkdirSync(place);
  npm(place, 'install', '--offline', '--omit=optional', '--no-audit', '--no-fund', join(folder, tarball));
  return {
    folder: place,
    installed: join(place, 'node_modules/trueline'),
    tarball: join(folder, tarball),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
