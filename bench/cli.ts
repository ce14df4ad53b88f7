import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Outcome, type Row } from './outcome.ts';
import { buildSite } from './sites.ts';

/**
 * The command line program as a process, from its start to its exit code, beside Node doing nothing; and our checks beside
 * json-rules-engine, with the same 120 node rules on the same 10,000 nodes, each in a fresh process. All in turns. Memory is the most that
 * a process held.
 */
export const cliRow: Row = {
  name: 'cli',
  measure: async ({ root, runs, log }) => {
    const folder = mkdtempSync(join(tmpdir(), 'trueline-bench-'));
    try {
      execFileSync(process.execPath, [`${root}/scripts/build-cli.mjs`, join(folder, 'cli')], { cwd: root, stdio: 'inherit' });
      for (const part of ['designs', 'ours', 'peer'])
        buildSite(root, ['--ssr', `bench/cli/${part}.ts`, '--outDir', `dist/bench-cli/${part}`]);
      const made = (part: string) => `${root}/dist/bench-cli/${part}/${part}.js`;
      execFileSync(process.execPath, [made('designs'), folder], { stdio: 'inherit' });
      const program = join(folder, 'cli/trueline.js');
      writeFileSync(join(folder, 'memory.cjs'), MEMORY);
      const jobs = {
        node: ['-e', '0'],
        small: [program, 'check', 'thousand.trueline.json'],
        large: [program, 'check', 'ten-thousand.trueline.json'],
        ours: [made('ours'), 'node-rules.json'],
        peer: [made('peer'), 'node-rules.json'],
      };
      const times: Record<keyof typeof jobs, number[]> = { node: [], small: [], large: [], ours: [], peer: [] };
      for (let run = 0; run < Math.max(5, runs); run++) {
        for (const name of ['node', 'small', 'large'] as const) times[name].push(timeOf(jobs[name], folder));
        const [ours, peer] = [said(jobs.ours, folder), said(jobs.peer, folder)];
        if (ours.found !== peer.found || ours.found < 1000) throw new Error(`not the same findings: ${ours.found} and ${peer.found}`);
        times.ours.push(ours.ms);
        times.peer.push(peer.ms);
      }
      const words = (name: keyof typeof jobs) => `${median(times[name]).toFixed(0)} ms, ${memoryOf(jobs[name], folder).toFixed(0)} MB`;
      log(`  ${JSON.stringify(times)}`);
      const row = (what: string, ours: keyof typeof jobs, peer: keyof typeof jobs, target: number): Outcome => ({
        what,
        ours: words(ours),
        peer: words(peer),
        value: median(times[ours]) / median(times[peer]),
        target,
        is: 'atMost',
        unit: '×',
      });
      return [
        row('command line, start to verdict on 1,000 nodes, to `node -e 0`', 'small', 'node', 6),
        row('command line, start to verdict on 10,000 nodes, to `node -e 0`', 'large', 'node', 25),
        row('120 node rules on 10,000 nodes, once and cold, to json-rules-engine', 'ours', 'peer', 0.2),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Says at its end how much memory a process held at most. What Node itself says includes the process that started it. */
const MEMORY = `process.on('exit', () => {
  const fs = require('node:fs');
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  fs.writeSync(3, String(/VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS));
});
`;

/** Milliseconds from the start of a process to its end. */
function timeOf(args: readonly string[], cwd: string): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1e9 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return ms;
}

/** What a process of `ours.ts` or `peer.ts` says. */
function said(args: readonly string[], cwd: string): { readonly found: number; readonly ms: number } {
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }));
}

/** The most memory that a process held, in MB. */
function memoryOf(args: readonly string[], cwd: string): number {
  const { output } = spawnSync(process.execPath, ['--require', './memory.cjs', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  return Number(output[3]) / 1024;
}
