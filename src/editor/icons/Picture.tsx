import { iconFiles } from 'virtual:icon-files';
import type { Preview, PreviewNode, PreviewNote } from '#core/layout/preview.ts';
import { catalog } from '../store/catalog.ts';
import styles from './Picture.module.css';

const MARGIN = 24;
/** With more nodes than this icons are dots anyway. */
const MOST_ICONS = 80;

/** The small picture of a design, in the colours of the page. Decoration: title and counts stand beside it. */
export function Picture({ preview: { width, height, containers, nodes, edges, notes = [] } }: { readonly preview: Preview }) {
  const across = Math.max(width, 560); // a design of two nodes is not to fill the card
  const down = Math.max(height, 320);
  const box = [(width - across) / 2 - MARGIN, (height - down) / 2 - MARGIN, across + 2 * MARGIN, down + 2 * MARGIN];
  return (
    <svg className={styles.picture} viewBox={box.join(' ')} aria-hidden="true">
      {notes.map((note) => note.kind === 'frame' && <Note key={note.box.join()} note={note} />)}
      {containers.map((at) => (
        <rect key={at.join()} className={styles.container} {...rect(at)} rx="12" />
      ))}
      {edges.map(({ points, family, severity }) => (
        <polyline key={points.join()} className={styles.edge} data-family={family} data-severity={severity} points={points.join(' ')} />
      ))}
      {nodes.map((node) => (
        <g key={node.box.join()}>
          <rect className={styles.node} data-severity={node.severity} {...rect(node.box)} rx="10" />
          <Tile node={node} plain={nodes.length > MOST_ICONS} />
          <Line node={node} />
        </g>
      ))}
      {notes.map((note) => note.kind !== 'frame' && <Note key={note.box.join()} note={note} />)}
    </svg>
  );
}

function Note({ note: { box, kind, colour } }: { readonly note: PreviewNote }) {
  return <rect className={styles.note} data-kind={kind} data-colour={colour} {...rect(box)} rx={kind === 'frame' ? 12 : 6} />;
}

const rect = ([x = 0, y = 0, width = 0, height = 0]: readonly number[]) => ({ x, y, width, height });

function Tile({ node: { box, service }, plain }: { readonly node: PreviewNode; readonly plain: boolean }) {
  const [x = 0, y = 0] = box;
  const icon = catalog.services.get(service)?.icon;
  const place = { x: x + 10, y: y + 10, width: 36, height: 36 };
  if (icon && 'aws' in icon && !plain)
    return (
      <>
        <rect className={styles.plate} {...place} rx="7" />
        <image href={iconFiles[icon.aws]} {...place} />
      </>
    );
  return <rect className={styles.tile} data-category={icon && 'category' in icon ? icon.category : 'general'} {...place} rx="7" />;
}

/** Where the name of a node stands. */
function Line({ node }: { readonly node: PreviewNode }) {
  const [x = 0, y = 0, width = 0] = node.box;
  return <rect className={styles.name} x={x + 56} y={y + 24} width={Math.max(20, width - 84)} height="8" rx="4" />;
}
