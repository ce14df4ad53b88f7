import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { type Catalog, type CatalogData, indexCatalog, type Sketch } from '#core/catalog/catalog.ts';
import { validate } from '#core/validator/validate.ts';
import { designOf } from './rule-examples.ts';

/** The catalog with one limit changed, as an edit of the YAML file would change it. */
function withLimit(service: string, variant: string, fact: string, value: number): Catalog {
  const data: CatalogData = JSON.parse(JSON.stringify(catalogData));
  const entry = data.services.find(({ id }) => id === service)?.facts?.[fact]?.find(({ when }) => when?.variant === variant);
  if (entry?.value === undefined) throw new Error(`${service} states no ${fact} for ${variant}`);
  entry.value = value;
  return indexCatalog(data);
}

const today = indexCatalog(catalogData);

/** What one rule says of a design: its message, and the services offered instead. */
function said(
  catalog: Catalog,
  rule: string,
  design: Sketch,
): readonly { readonly message: string; readonly instead: readonly string[] }[] {
  const { findings } = validate(designOf(catalog, { design }), catalog);
  return findings
    .filter((finding) => finding.rule === rule && finding.verdict === 'wrong')
    .map(({ message, alternatives }) => ({
      message,
      instead: alternatives.map(({ service, variant }) => (variant === undefined ? service : `${service}/${variant}`)),
    }));
}

describe('a limit that moves in the catalog moves what is found and what is offered', () => {
  it('memory of a serverless endpoint, 6 GB to 12 GB', () => {
    const model: Sketch = { nodes: { live: 'sagemaker-endpoint/serverless' }, requirements: { modelMemoryGB: 10 } };
    const [found] = said(today, 'model-larger-than-memory', model);
    expect(found?.message).toContain('6 GB');
    expect(found?.instead).toContain('sagemaker-endpoint/real-time');
    const moved = withLimit('sagemaker-endpoint', 'serverless', 'memoryGB', 12);
    expect(said(moved, 'model-larger-than-memory', model)).toEqual([]);
    expect(said(moved, 'model-larger-than-memory', { ...model, requirements: { modelMemoryGB: 13 } })[0]?.message).toContain('12 GB');
  });

  it('processing time of a real-time endpoint, 60 s to 120 s', () => {
    const slow: Sketch = { nodes: { live: 'sagemaker-endpoint/real-time' }, requirements: { processingSeconds: 90 } };
    expect(said(today, 'processing-time-over-limit', slow)[0]?.message).toContain('60 s');
    expect(said(withLimit('sagemaker-endpoint', 'real-time', 'processingSeconds', 120), 'processing-time-over-limit', slow)).toEqual([]);
  });

  it('an option whose limit is raised is offered from then on, and one whose limit is lowered no longer', () => {
    const slow: Sketch = { nodes: { live: 'sagemaker-endpoint/serverless' }, requirements: { processingSeconds: 90 } };
    const offered = (catalog: Catalog) => said(catalog, 'processing-time-over-limit', slow)[0]?.instead;
    expect(offered(today)).toContain('sagemaker-endpoint/asynchronous');
    expect(offered(today)).not.toContain('sagemaker-endpoint/real-time');
    expect(offered(withLimit('sagemaker-endpoint', 'real-time', 'processingSeconds', 120))).toContain('sagemaker-endpoint/real-time');
    expect(offered(withLimit('sagemaker-endpoint', 'asynchronous', 'processingSeconds', 30))).not.toContain(
      'sagemaker-endpoint/asynchronous',
    );
  });
});
