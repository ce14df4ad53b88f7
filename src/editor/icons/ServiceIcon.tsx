import { iconFiles, inkIcons } from 'virtual:icon-files';
import type { Catalog } from '#core/catalog/catalog.ts';
import { glyphOf } from './glyphs.ts';
import styles from './ServiceIcon.module.css';

interface ServiceIconProps {
  readonly catalog: Catalog;
  readonly service: string;
  readonly variant?: string | undefined;
  /** Side of the square in px. */
  readonly size: number;
}

/**
 * The official AWS icon as AWS drew it, or our own line glyph on a tile in the colour of its category. Decoration: the
 * name of the service always stands beside it.
 */
export function ServiceIcon({ catalog, service: id, variant: variantId, size }: ServiceIconProps) {
  const service = catalog.services.get(id);
  const icon = service?.icon;
  const own = service?.variants?.find((variant) => variant.id === variantId)?.icon;
  if (icon && 'aws' in icon) {
    const source = iconFiles[icon.aws];
    const ink = inkIcons.has(icon.aws);
    if (!icon.aws.startsWith('resource/'))
      return <img className={styles.icon} data-ink={ink} src={source} alt="" width={size} height={size} draggable={false} />;
    const inner = Math.round(size * 0.76); // AWS draws resources as bare outlines: the tile makes them as large as the others
    return (
      <span className={styles.tile} data-category="none" data-ink={ink} style={{ width: size, height: size, borderRadius: cornerOf(size) }}>
        <img src={source} alt="" width={inner} height={inner} draggable={false} />
      </span>
    );
  }
  const Glyph = glyphOf(own?.glyph ?? icon?.glyph ?? 'box');
  return (
    <span
      className={styles.tile}
      data-category={icon?.category ?? 'general'}
      style={{ width: size, height: size, borderRadius: cornerOf(size) }}
      aria-hidden="true"
    >
      <Glyph width={Math.round(size * 0.62)} height={Math.round(size * 0.62)} strokeWidth={size > 28 ? 1.75 : 2} />
    </span>
  );
}

const cornerOf = (size: number): number => Math.round(size / 6) + 1;
