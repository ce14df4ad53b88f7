import type { Catalog, Match, Rule } from '../catalog/catalog.ts';
import { servicesFor } from './match.ts';

/** Conditions of a rule that say at which services it looks. */
function conditionsOf(rule: Rule): readonly (Match | undefined)[] {
  switch (rule.kind) {
    case 'node':
    case 'fit':
      return [rule.on];
    case 'requires':
      return [rule.on, rule.companion];
    case 'edge':
      return [rule.on.from, rule.on.to, rule.wrong?.from, rule.wrong?.to];
    case 'path':
      return [rule.from, rule.to, rule.mustPass, rule.cycleIn];
    case 'check':
      return [];
  }
}

/** Whether a rule is about a service: one of its conditions is met by it and by few others. */
export const looksAt = (catalog: Catalog, rule: Rule, service: string): boolean =>
  conditionsOf(rule).some((condition) => {
    const services = condition && servicesFor(catalog, condition);
    return services !== undefined && services.size <= catalog.services.size / 4 && services.has(service);
  });
