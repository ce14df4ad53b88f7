import type { OptionSpec } from '../command.ts';
import { settings, severities } from '../config/config-schema.ts';
import type { Asked, RuleSetting } from '../config/settings.ts';
import { suggestion } from '../nearest.ts';
import { listed, type Typed } from '../typed.ts';

const profiles = ['notes', 'aws'] as const;

/** Options that say how designs are checked; several commands have them. */
export const checkingOptions: readonly OptionSpec[] = [
  { name: 'profile', value: 'PROFILE', choices: profiles, help: "whom to follow where the exam notes and AWS differ (each design's own)" },
  { name: 'rule', value: 'ID=SEVERITY', many: true, help: `severity of a rule: ${listed(settings)}; may be repeated` },
  { name: 'draft', help: 'designs are not finished: what is still to draw is no finding' },
  { name: 'config', value: 'FILE', help: 'configuration to take (trueline.config.json or .yaml in the folder of a design or above it)' },
];

/** The same without severities, for commands in which `--rule` means something else or nothing. */
export const lookingOptions: readonly OptionSpec[] = checkingOptions.filter(({ name }) => name !== 'rule');

export const failingOptions: readonly OptionSpec[] = [
  { name: 'fail-on', value: 'SEVERITY', choices: severities, help: 'the least severe finding that fails (error)' },
  { name: 'max-warnings', value: 'NUMBER', help: 'more warnings than this fail' },
  { name: 'strict-questions', help: 'questions that nobody has answered fail too' },
];

/** What these options say; one sentence where a value makes no sense. `ruleSettings`: severities, written ID=SEVERITY. */
export function readAsked(typed: Typed, ruleSettings: readonly string[] = typed.all('rule')): Asked | { readonly wrong: string } {
  const rules = new Map<string, RuleSetting>();
  for (const text of ruleSettings) {
    const [id = '', value = '', more] = text.split('=');
    const setting = settings.find((candidate) => candidate === value);
    if (id === '' || more !== undefined || !text.includes('=')) return { wrong: `--rule is written ID=SEVERITY, not "${text}"` };
    if (!setting) return { wrong: `--rule ${id} is ${listed(settings)}, not "${value}"${suggestion(value, settings)}` };
    rules.set(id, setting);
  }
  const most = typed.one('max-warnings');
  if (most !== undefined && !/^\d{1,9}$/.test(most)) return { wrong: `--max-warnings is a whole number, not "${most}"` };
  return {
    profile: typed.choice('profile', profiles),
    failOn: typed.choice('fail-on', severities),
    maxWarnings: most === undefined ? undefined : Number(most),
    strictQuestions: typed.has('strict-questions') || undefined,
    draft: typed.has('draft') || undefined,
    rules,
    config: typed.one('config'),
  };
}
