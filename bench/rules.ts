import { execFileSync } from 'node:child_process';
import type { Row } from './outcome.ts';
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

/** The checks beside json-logic-js, which gets an index by service that it does not have by itself. In a process of their own. */
export const rulesRow: Row = {
  name: 'rules',
  measure: async ({ root, runs, log }) => {
    buildSite(root, ['--ssr', 'bench/rules/main.ts', '--outDir', 'dist/bench-rules']);
    const timesOf = (what: string): string => {
      const output = execFileSync(process.execPath, [`${root}/dist/bench-rules/main.js`, what, `${Math.max(5, runs)}`], {
        encoding: 'utf8',
      });
      log(`  ${what} ${output.trim()}`);
      return output.trim().split('\n').at(-1) ?? '';
    };
    const { logic: logicOfNodeRules, nodeRules }: NodeRulesTimes = JSON.parse(timesOf('node-rules'));
    const { logic, full, editP95, size }: WholeTimes = JSON.parse(timesOf('whole'));
    const ms = (time: number) => `${time.toFixed(2)} ms`;
    const graph = `${size.nodes} nodes, ${size.edges} edges, ${size.rules} rules`;
    return [
      {
        what: '120 node rules on 10,000 nodes, times faster than json-logic-js',
        ours: ms(nodeRules),
        peer: ms(logicOfNodeRules),
        value: logicOfNodeRules / nodeRules,
        target: 5,
        is: 'atLeast',
        unit: '×',
      },
      { what: `full check: ${graph}`, ours: ms(full), peer: ms(logic), value: full / logic, target: 1.5, is: 'atMost', unit: '×' },
      {
        what: 'one field edited in it, p95',
        ours: ms(editP95),
        peer: ms(logic),
        value: editP95 / logic,
        target: 0.05,
        is: 'atMost',
        unit: '×',
      },
    ];
  },
};
