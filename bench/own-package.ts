import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Workbench } from './outcome.ts';
import { buildSite, type Served, serve } from './sites.ts';

/** A peer that has a package of its own in `bench/`: installed when it is first needed, then built and served. */
export function servePackage({ root, log }: Workbench, name: string): Promise<Served> {
  const folder = `${root}/bench/${name}`;
  if (!existsSync(`${folder}/node_modules`)) {
    log(`  installing bench/${name} …`);
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  buildSite(root, [`bench/${name}`]);
  return serve(root, `dist/bench-${name}`);
}
