import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { purposesOf } from '#core/catalog/catalog.ts';
import { nodeName, serviceName } from '#core/catalog/names.ts';
import { type Placeable, searchServices } from '#core/catalog/search.ts';
import { graphOf } from '#core/design/graph.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { annotationKinds, kindsFound } from '../store/annotation-kinds.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { searchFieldId } from '../store/palette-search.ts';
import { suggestNext } from '../store/suggest-next.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { AnnotationRows } from './AnnotationRows.tsx';
import { moveFocus } from './move-focus.ts';
import styles from './Palette.module.css';
import { PaletteRow } from './PaletteRow.tsx';
import own from './PatternRow.module.css';
import { OwnPatternRow, PatternRow } from './PatternRow.tsx';
import { recentOf } from './recent.ts';
import { ServiceRows } from './ServiceRows.tsx';
import { stagesOf } from './stages.ts';

const stages = stagesOf(catalog);

export function Palette() {
  const [text, setText] = useState('');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of everything inside arrive here
    <div className={styles.palette} data-arrow-keys onKeyDown={moveFocus}>
      <h2 className="visually-hidden">Services</h2>
      <Changeable>
        <SearchField text={text} onChange={setText} />
        <div className={styles.list}>{text.trim() === '' ? <Sections /> : <Results text={text} />}</div>
      </Changeable>
    </div>
  );
}

function SearchField({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const addFirst = () => {
    const [first] = searchServices(catalog, text);
    const [kind] = kindsFound(text);
    if (first) canvasPort()?.addService(first);
    else if (kind) canvasPort()?.addAnnotation(kind);
    else return;
    onChange('');
  };
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" />
      <input
        id={searchFieldId}
        className={styles.input}
        type="text"
        autoComplete="off"
        aria-label="Search services and uses"
        placeholder="Search services and uses"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault(); // a field that opens for what was added is not to get it
            addFirst();
          }
          if (event.key === 'Escape' && text === '') canvasPort()?.focus();
          if (event.key === 'Escape') onChange('');
        }}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
    </div>
  );
}

function Results({ text }: { readonly text: string }) {
  const found = uniqueOf(searchServices(catalog, text));
  const kinds = kindsFound(text);
  const count = found.length + kinds.length;
  const mistaken = found.filter(isMistaken);
  return (
    <>
      <p className={styles.heading} role="status">
        {count === 0 ? 'No service or use is called that.' : `${count} found`}
      </p>
      <ul>
        <FoundRows found={found.filter((placeable) => !isMistaken(placeable))} />
        <AnnotationRows kinds={kinds} />
      </ul>
      {mistaken.length > 0 && (
        <>
          <h3 className={styles.heading}>Often taken for it by mistake</h3>
          <ul>
            <FoundRows found={mistaken} />
          </ul>
        </>
      )}
    </>
  );
}

function FoundRows({ found }: { readonly found: readonly Placeable[] }) {
  return found.map((placeable) => (
    <PaletteRow
      key={`${placeable.service}/${placeable.variant}/${placeable.name}`}
      placeable={{ ...placeable, name: serviceName(catalog, placeable) }}
      brief={
        placeable.purpose === undefined || isMistaken(placeable) ? undefined : catalog.purposes.get(placeable.purpose)?.name.toLowerCase()
      }
    />
  ));
}

/** Found for a use that it is only mistaken for: it can be drawn, and is then found wrong. */
const isMistaken = (placeable: Placeable): boolean =>
  placeable.purpose !== undefined && !purposesOf(catalog, placeable).includes(placeable.purpose);

/** A service found by its name and again as its first variant is one row: both would place the same. */
function uniqueOf(found: readonly Placeable[]): readonly Placeable[] {
  const same = (a: Placeable, b: Placeable) => a.service === b.service && a.variant === b.variant;
  return found.filter((placeable, index) => found.findIndex((other) => same(other, placeable)) === index);
}

function Sections() {
  const yours = useEditor((state) => state.patterns);
  const patterns = useEditor((state) => state.isWhole) ? catalog.templates.filter((template) => template.pattern) : [];
  return (
    <>
      <Next />
      {stages.map((stage) => (
        <Disclosure key={stage.id} title={stage.name} count={stage.services.length}>
          <ul>
            {stage.services.map((service) => (
              <ServiceRows key={service.id} service={service} />
            ))}
          </ul>
        </Disclosure>
      ))}
      <Disclosure title="Annotate" count={annotationKinds.length}>
        <ul>
          <AnnotationRows />
        </ul>
      </Disclosure>
      {patterns.length > 0 && (
        <Disclosure title="Patterns" count={patterns.length + yours.length}>
          {yours.length > 0 && <h4 className={own.heading}>Yours</h4>}
          <ul aria-label={yours.length > 0 ? 'Your patterns' : undefined}>
            {yours.map((pattern) => (
              <OwnPatternRow key={pattern.id} pattern={pattern} />
            ))}
          </ul>
          {yours.length > 0 && <h4 className={own.heading}>Ready blocks</h4>}
          <ul>
            {patterns.map((pattern) => (
              <PatternRow key={pattern.id} pattern={pattern} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/**
 * What often comes after the one selected node, else what was placed last: one of the two whatever is selected, each of up
 * to four rows under one line, so that the list below does not jump.
 */
function Next() {
  const selected = useEditor((state) => (state.selection.nodes.size === 1 ? [...state.selection.nodes][0] : undefined));
  const node = useDeferredValue(useEditor((state) => (selected === undefined ? undefined : graphOf(state.design).node(selected)))); // what was done is painted first
  const next = useMemo(() => (node ? suggestNext(catalog, node) : []), [node]);
  const nodes = useEditor((state) => state.design.nodes);
  const recent = useMemo(() => recentOf(catalog, { trueline: 1, nodes, edges: [] }), [nodes]);
  const suggests = node !== undefined && next.length > 0;
  const shown = suggests ? next : recent;
  if (shown.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading} data-line>
        {suggests ? `Suggested after ${nodeName(catalog, node)}` : 'Recent'}
      </h3>
      <ul>
        {shown.map((placeable) => (
          <PaletteRow key={`${placeable.service}/${placeable.variant}`} placeable={placeable} />
        ))}
      </ul>
    </section>
  );
}
