import { catalogWords } from 'virtual:catalog-words';
import { type Catalog, indexCatalog } from '#core/catalog/catalog.ts';

/** The catalog that this build of the editor carries: its words alone until `wholeCatalog` has come. Read it when it is needed. */
export let catalog: Catalog = indexCatalog(catalogWords);

/** Whether all of the catalog is there: fields, flows, facts, rules and templates. Nothing is drawn before. */
export let isWhole = false;

let loading: Promise<void> | undefined;

/** Loads the whole catalog, once. */
export function wholeCatalog(): Promise<void> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined; // asked for again next time
  });
  return loading;
}

async function load(): Promise<void> {
  const { catalogData } = await import('virtual:catalog');
  catalog = indexCatalog(catalogData);
  isWhole = true;
}
