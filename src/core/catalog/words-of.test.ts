import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog } from './catalog.ts';
import { searchServices } from './search.ts';
import { wordsOf } from './words-of.ts';

const whole = indexCatalog(catalogData);
const words = indexCatalog(wordsOf(catalogData));

it('finds by name, former name and alias what the whole catalog finds', () => {
  for (const text of ['serverless', 'ModelBiasMonitor', 'glue', 'airflow', 's3'])
    expect(searchServices(words, text)[0]).toEqual(searchServices(whole, text)[0]);
});

it('has every service and is a fraction of the whole', () => {
  expect([...words.services.keys()]).toEqual([...whole.services.keys()]);
  expect(JSON.stringify(words.data).length).toBeLessThan(JSON.stringify(whole.data).length / 3);
});
