import { execFileSync } from 'node:child_process';
import { median, type Row } from './outcome.ts';
import { buildSite } from './sites.ts';

interface Times {
  readonly logic: number;
  readonly size: { readonly nodes: number; readonly edges: number; readonly rules: number };
}

interface NodeRulesTimes extends Times {
  readonly nodeRules: number;
}

interface WholeTimes extends Times {
  readonly full: number;
  readonly editP95: number;
}

/** Processes for each measurement: what the engine makes of the same code differs from one to the next by a quarter. */
const processes = 3;

/** The checks beside json-logic-js, which gets an index by service that it does not have by itself. In processes of their own. */
export const rulesRow: Row = {
  name: 'rules',
  measure: async ({ root, runs, log }) => {
    buildSite(root, ['--ssr', 'bench/rules/main.ts', '--outDir', 'dist/bench-rules']);
    const measure = <T extends Times>(what: string): readonly T[] =>
      Array.from({ length: processes }, (): T => {
        const output = execFileSync(process.execPath, [`${root}/dist/bench-rules/main.js`, what, `${Math.max(5, runs)}`], {
          encoding: 'utf8',
        });
        log(`  ${what} ${output.trim()}`);
        return JSON.parse(output.trim().split('\n').at(-1) ?? '');
      });
    const alone = measure<NodeRulesTimes>('node-rules');
    const whole = measure<WholeTimes>('whole');
    const of = <T>(times: readonly T[], value: (times: T) => number) => median(times.map(value));
    const size = whole[0]?.size;
    if (!size) throw new Error('nothing was measured');
    const ms = (time: number) => `${time.toFixed(2)} ms`;
    const graph = `${size.nodes} nodes, ${size.edges} edges, ${size.rules} rules`;
    return [
      {
        what: '120 node rules on 10,000 nodes, times faster than json-logic-js',
        ours: ms(of(alone, ({ nodeRules }) => nodeRules)),
        peer: ms(of(alone, ({ logic }) => logic)),
        value: of(alone, ({ logic, nodeRules }) => logic / nodeRules),
        target: 5,
        is: 'atLeast',
        unit: '×',
      },
      {
        what: `full check: ${graph}`,
        ours: ms(of(whole, ({ full }) => full)),
        peer: ms(of(whole, ({ logic }) => logic)),
        value: of(whole, ({ logic, full }) => full / logic),
        target: 1.5,
        is: 'atMost',
        unit: '×',
      },
      {
        what: 'one field edited in it, p95',
        ours: ms(of(whole, ({ editP95 }) => editP95)),
        peer: ms(of(whole, ({ logic }) => logic)),
        value: of(whole, ({ logic, editP95 }) => editP95 / logic),
        target: 0.05,
        is: 'atMost',
        unit: '×',
      },
    ];
  },
};
