import type { Catalog } from '#core/catalog/catalog.ts';
import type { Design } from '#core/design/design.ts';
import type { Marks } from '#core/layout/marks.ts';

export const tidy = async (design: Design, _catalog: Catalog, _marks: Marks): Promise<Design> => design;
