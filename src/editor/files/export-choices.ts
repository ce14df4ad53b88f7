import { formats } from '#core/formats/design-formats.ts';
import { type ExportOptions, type Format, usualOptions } from '#core/formats/format.ts';
import { editorState } from '../store/editor-store.ts';
import { preference, remember } from './preferences.ts';

/** What is chosen in the dialog; a selection is chosen anew each time. */
export interface Choices extends Omit<ExportOptions, 'selection'> {
  readonly format: string;
  readonly scope: 'all' | 'selection';
}

/** What can be chosen of each option that is no yes or no, the usual one among them. */
const allowed: {
  readonly [Key in 'theme' | 'letters' | 'page' | 'orientation' | 'figure' | 'scale' | 'padding']: readonly Choices[Key][];
} = {
  theme: ['light', 'dark'],
  letters: ['text', 'paths'],
  page: ['a4', 'a3', 'letter', 'picture'],
  orientation: ['auto', 'portrait', 'landscape'],
  figure: ['picture', 'mermaid'],
  scale: [1, 2, 3, 4],
  padding: [0, 12, 24, 48, 96],
};

/** What was chosen last, in the theme of the page where nothing was. */
export function rememberedChoices(): Choices {
  const usual: Choices = { ...usualOptions, theme: editorState().theme, format: 'png', scope: 'all' };
  const known = readObject(preference('export'));
  const pick = <Key extends keyof typeof allowed>(key: Key): Choices[Key] =>
    allowed[key].find((value) => value === known[key]) ?? usual[key];
  const flag = (key: 'transparent' | 'findings' | 'title' | 'legend' | 'withDesign'): boolean =>
    typeof known[key] === 'boolean' ? known[key] : usual[key];
  return {
    format: formats.find(({ id }) => id === known.format)?.id ?? usual.format,
    scope: 'all',
    theme: pick('theme'),
    letters: pick('letters'),
    page: pick('page'),
    orientation: pick('orientation'),
    figure: pick('figure'),
    scale: pick('scale'),
    padding: pick('padding'),
    transparent: flag('transparent'),
    findings: flag('findings'),
    title: flag('title'),
    legend: flag('legend'),
    withDesign: flag('withDesign'),
  };
}

export const rememberChoices = ({ scope: _, ...choices }: Choices): void => remember('export', JSON.stringify(choices));

export function formatOf({ format }: Choices): Format {
  const chosen = formats.find(({ id }) => id === format);
  if (!chosen) throw new Error(`There is no format ${format}.`);
  return chosen;
}

/** The options as formats want them. */
export const optionsOf = ({ scope, format: _, ...options }: Choices): ExportOptions =>
  scope === 'selection' ? { ...options, selection: editorState().selection } : options;

function readObject(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
