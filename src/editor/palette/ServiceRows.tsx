import type { Service } from '#core/catalog/catalog.ts';
import { placeables } from '#core/catalog/search.ts';
import { PaletteRow } from './PaletteRow.tsx';

/** A service and, below it, its variants. */
export function ServiceRows({ service }: { readonly service: Service }) {
  const [whole, ...variants] = placeables(service);
  if (!whole) return null;
  return (
    <>
      <PaletteRow placeable={whole} brief={variants.length > 0 ? '' : undefined} />
      {variants.map((variant) => (
        <PaletteRow key={variant.variant} placeable={variant} indented />
      ))}
    </>
  );
}
