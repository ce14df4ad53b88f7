import { designJsonSchemaText } from '#core/design/json-schema.ts';
import type { Command } from '../command.ts';
import { complain } from '../complain.ts';
import { configJsonSchemaText } from '../config/config-schema.ts';
import { suggestion } from '../nearest.ts';

const schemas: Readonly<Record<string, () => string>> = { design: designJsonSchemaText, config: configJsonSchemaText };

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of designs, or of the configuration',
  operands: '[design|config]',
  takes: { least: 0, most: 1 },
  options: [],
  examples: [
    ['trueline schema > design.schema.json', 'The schema of designs, for editors that complete and check while you type.'],
    ['trueline schema config', 'The schema of trueline.config.json and trueline.config.yaml.'],
  ],
  run: async (typed, { terminal }) => {
    const [of = 'design'] = typed.words;
    const text = Object.hasOwn(schemas, of) ? schemas[of] : undefined;
    if (!text) return complain(terminal, `there are schemas of design and config, not of "${of}"${suggestion(of, Object.keys(schemas))}`);
    terminal.print(text());
    return 0;
  },
};
