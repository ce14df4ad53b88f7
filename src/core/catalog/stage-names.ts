import type { Service } from './catalog.ts';

/** The stages of the life cycle as the palette shows them, in its order. */
export const stageNames: Readonly<Record<Service['stage'], string>> = {
  ingest: 'Ingest and catalog',
  prepare: 'Prepare data',
  features: 'Features and labels',
  train: 'Train and tune',
  evaluate: 'Evaluate and explain',
  govern: 'Govern',
  deploy: 'Deploy and serve',
  monitor: 'Monitor',
  orchestrate: 'Orchestrate',
  'ai-services': 'AI services',
  analytics: 'Query and show',
  foundation: 'Storage, network, accounts',
  outside: 'Outside AWS',
};
