import { dirname, relative, resolve, sep } from 'node:path';
import { type Catalog, indexCatalog } from '#core/catalog/catalog.ts';
import type { Profile } from '#core/design/design.ts';
import type { Finding, Severity } from '#core/validator/finding.ts';
import type { World } from '../command.ts';
import { globTest } from '../files/glob.ts';
import type { LoadedCatalog } from '../load-catalog.ts';
import { suggestion } from '../nearest.ts';
import { type Config, configFolder, configIn, type Faults, readConfig } from './read-config.ts';

export type RuleSetting = Severity | 'off';

/** What was asked for on the command line; it outweighs every configuration. */
export interface Asked {
  readonly profile?: Profile | undefined;
  readonly failOn?: Severity | undefined;
  readonly maxWarnings?: number | undefined;
  readonly strictQuestions?: boolean | undefined;
  readonly draft?: boolean | undefined;
  readonly rules?: ReadonlyMap<string, RuleSetting> | undefined;
  /** A configuration to take instead of what stands above the files. */
  readonly config?: string | undefined;
}

/** How the designs below one configuration are checked. */
export interface Settings {
  /** `undefined`: there is no configuration. */
  readonly config: Config | undefined;
  readonly catalog: Catalog;
  readonly prose: LoadedCatalog['prose'];
  /** Without one each design's own holds. */
  readonly profile: Profile | undefined;
  readonly draft: boolean;
  readonly maxWarnings: number | undefined;
  /** Absolute path of the file with known findings. */
  readonly baseline: string | undefined;
  fails(finding: Finding): boolean;
  ignores(absolute: string): boolean;
}

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, advice: 1 };

/** Finds and remembers the settings of every file: each configuration and its catalog is read once. */
export class SettingsBook {
  readonly #world: World;
  readonly #asked: Asked;
  readonly #known = new Map<string, Promise<Settings | Faults>>();

  constructor(world: World, asked: Asked = {}) {
    this.#world = world;
    this.#asked = asked;
  }

  /** The settings for a file; `STDIN` and what is no file are looked up from the current folder. */
  settingsOf(absolute: string | undefined): Promise<Settings | Faults> {
    const { cwd } = this.#world.terminal;
    const { config } = this.#asked;
    const folder = config === undefined ? (configFolder(absolute === undefined ? cwd : dirname(absolute)) ?? '') : resolve(cwd, config);
    let known = this.#known.get(folder);
    if (!known) this.#known.set(folder, (known = this.#settings(folder)));
    return known;
  }

  /** `place`: a configuration that was named, a folder that holds one, or nothing. */
  async #settings(place: string): Promise<Settings | Faults> {
    const { cwd } = this.#world.terminal;
    const named = this.#asked.config !== undefined;
    const config = place === '' ? undefined : await (named ? readConfig(place, cwd) : configIn(place, cwd));
    if (config && 'faults' in config) return config;
    const base = await this.#world.load();
    const loaded = await withFolders(base, config, cwd);
    if ('faults' in loaded) return loaded;
    const rules = new Map<string, RuleSetting>([...Object.entries(config?.values.rules ?? {}), ...(this.#asked.rules ?? [])]);
    const unknown = this.#unknownRules(loaded, config);
    return unknown.length > 0 ? { faults: unknown } : this.#made(config, { ...loaded, data: withSeverities(loaded.data, rules) });
  }

  #unknownRules({ data }: LoadedCatalog, config: Config | undefined): readonly string[] {
    const ids = data.rules.map(({ id }) => id);
    const isUnknown = (id: string) => !ids.includes(id);
    const inConfig = Object.keys(config?.values.rules ?? {}).filter(isUnknown);
    const typed = [...(this.#asked.rules?.keys() ?? [])].filter(isUnknown);
    return [
      ...inConfig.map((id) => `${config?.placeOf(['rules', id])}: unknown rule "${id}"${suggestion(id, ids)}`),
      ...typed.map((id) => `--rule: unknown rule "${id}"${suggestion(id, ids)}`),
    ];
  }

  #made(config: Config | undefined, { data, prose }: LoadedCatalog): Settings {
    const asked = this.#asked;
    const values = config?.values ?? {};
    const draft = asked.draft ?? values.draft ?? false;
    const failOn = asked.failOn ?? values.failOn ?? 'error';
    const strict = asked.strictQuestions ?? values.strictQuestions ?? false;
    const ignored = (values.ignore ?? []).map((pattern) => globTest(pattern.endsWith('/') ? `${pattern}**` : pattern));
    return {
      config,
      catalog: indexCatalog(data),
      prose,
      profile: asked.profile ?? values.profile,
      draft,
      maxWarnings: asked.maxWarnings ?? values.maxWarnings,
      baseline: config && values.baseline !== undefined ? resolve(config.folder, values.baseline) : undefined,
      fails: ({ verdict, severity }) => {
        if (verdict === 'question') return strict;
        return !(verdict === 'to-draw' && draft) && ranks[severity] >= ranks[failOn];
      },
      ignores: (absolute) => {
        const path = relative(config?.folder ?? '', absolute)
          .split(sep)
          .join('/');
        return ignored.some((fits) => fits(path));
      },
    };
  }
}

/** The catalog with every folder of a configuration added, one after the other. */
async function withFolders(base: LoadedCatalog, config: Config | undefined, cwd: string): Promise<LoadedCatalog | Faults> {
  const folders = config?.values.catalog ?? [];
  if (!config || folders.length === 0) return base;
  const { withOwnCatalog } = await import('./own-catalog.ts'); // brings the schemas of the catalog: large, and few need them
  let catalog = base;
  for (const folder of folders) {
    const next = await withOwnCatalog(catalog, resolve(config.folder, folder), cwd);
    if ('faults' in next) return next;
    catalog = next;
  }
  return catalog;
}

function withSeverities(data: LoadedCatalog['data'], settings: ReadonlyMap<string, RuleSetting>): LoadedCatalog['data'] {
  if (settings.size === 0) return data;
  return { ...data, rules: data.rules.map((rule) => ({ ...rule, severity: settings.get(rule.id) ?? rule.severity })) };
}
