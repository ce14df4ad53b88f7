/** The colours of a picture, by theme: those of the page (`editor/styles/tokens.css`; a test compares the two). */
export interface Colours {
  readonly bg: string;
  readonly panel: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly tones: Readonly<Record<'error' | 'warning' | 'question' | 'advice', ToneColours>>;
  /** Of lines, by the family of what flows. */
  readonly flows: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, CategoryColours>>;
  /** Under a card: colour and opacity of its shadow. */
  readonly shadow: { readonly colour: string; readonly opacity: number };
  /** Behind icons that AWS draws in a colour which the ground would swallow. */
  readonly underInk: string | undefined;
}

interface ToneColours {
  readonly strong: string;
  readonly soft: string;
  readonly line: string;
  /** Of text on the strong colour. */
  readonly on: string;
}

interface CategoryColours {
  readonly main: string;
  readonly tile: string;
  readonly ink: string;
}

export type PictureTheme = 'light' | 'dark';

const light: Colours = {
  bg: '#f6f7f9',
  panel: '#ffffff',
  line: '#e3e6ec',
  lineStrong: '#cfd5df',
  ink: '#12161f',
  ink2: '#475164',
  ink3: '#5f6979',
  tones: {
    error: { strong: '#c4281b', soft: '#fdebe9', line: '#eeb0aa', on: '#ffffff' },
    warning: { strong: '#9a5700', soft: '#fdf2dc', line: '#e8c68d', on: '#ffffff' },
    question: { strong: '#5b4bb7', soft: '#f0eefb', line: '#c3bae8', on: '#ffffff' },
    advice: { strong: '#475164', soft: '#eff1f5', line: '#cfd5df', on: '#ffffff' },
  },
  flows: { data: '#5b6b86', model: '#7a45e5', serving: '#0a7280', control: '#646e7e' },
  categories: {
    'machine-learning': { main: '#01a88d', tile: '#ddf5f1', ink: '#017a67' },
    analytics: { main: '#8c4fff', tile: '#f0e8ff', ink: '#6d2fe0' },
    integration: { main: '#e7157b', tile: '#fde7f1', ink: '#b80e61' },
    storage: { main: '#7aa116', tile: '#eff5dc', ink: '#516d0b' },
    compute: { main: '#ed7100', tile: '#fdeedd', ink: '#a34e00' },
    database: { main: '#c925d1', tile: '#fae7fb', ink: '#a01aa6' },
    security: { main: '#dd344c', tile: '#fce8eb', ink: '#b5213a' },
    general: { main: '#7d8998', tile: '#eceff3', ink: '#475164' },
  },
  shadow: { colour: '#12161f', opacity: 0.07 },
  underInk: undefined,
};

const dark: Colours = {
  bg: '#0f1218',
  panel: '#171b23',
  line: '#262c37',
  lineStrong: '#39414f',
  ink: '#eef1f6',
  ink2: '#b7c0ce',
  ink3: '#929daf',
  tones: {
    error: { strong: '#ff7b6e', soft: '#35191a', line: '#74302c', on: '#1a0b0a' },
    warning: { strong: '#f2b24c', soft: '#322411', line: '#6e4f1d', on: '#1f1505' },
    question: { strong: '#b3a5ff', soft: '#242041', line: '#544994', on: '#151032' },
    advice: { strong: '#b7c0ce', soft: '#1f2530', line: '#39414f', on: '#12161f' },
  },
  flows: { data: '#8fa0bd', model: '#ab8bff', serving: '#4fc3d1', control: '#929daf' },
  categories: {
    'machine-learning': { main: '#01a88d', tile: '#0d2f2b', ink: '#35d0b6' },
    analytics: { main: '#8c4fff', tile: '#251b3f', ink: '#b794ff' },
    integration: { main: '#e7157b', tile: '#391328', ink: '#ff6fb4' },
    storage: { main: '#7aa116', tile: '#222b0e', ink: '#a9d23f' },
    compute: { main: '#ed7100', tile: '#37200c', ink: '#ff9a42' },
    database: { main: '#c925d1', tile: '#341537', ink: '#ec7bf2' },
    security: { main: '#dd344c', tile: '#37161c', ink: '#ff7d8f' },
    general: { main: '#7d8998', tile: '#232a36', ink: '#b7c0ce' },
  },
  shadow: { colour: '#000000', opacity: 0.4 },
  underInk: '#dfe4ec',
};

export const themeColours: Readonly<Record<PictureTheme, Colours>> = { light, dark };

const generalCategory: CategoryColours = { main: '#7d8998', tile: '#eceff3', ink: '#475164' };

export const categoryColours = (colours: Colours, category: string): CategoryColours =>
  colours.categories[category] ?? colours.categories.general ?? generalCategory;
