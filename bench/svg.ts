import { execFileSync } from 'node:child_process';
import type { Row } from './outcome.ts';
import { buildSite } from './sites.ts';

interface Times {
  readonly svg: number;
  readonly json: number;
}

/** The SVG as text out of the scene, beside `JSON.stringify` of the same design. In a process of their own, as built for shipping. */
export const svgRow: Row = {
  name: 'svg',
  measure: async ({ root, log }) => {
    buildSite(root, ['--ssr', 'bench/svg/main.ts', '--outDir', 'dist/bench-svg']);
    const output = execFileSync(process.execPath, [`${root}/dist/bench-svg/main.js`], { encoding: 'utf8' });
    const { svg, json }: Times = JSON.parse(output.trim());
    log(`  SVG ${svg.toFixed(2)} ms, JSON ${json.toFixed(2)} ms`);
    const what = 'SVG text of 1,000 nodes, CPU, against JSON.stringify of the design';
    return [{ what, ours: `${svg.toFixed(1)} ms`, peer: `${json.toFixed(1)} ms`, value: svg / json, target: 10, is: 'atMost', unit: '×' }];
  },
};
