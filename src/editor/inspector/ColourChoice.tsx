import { setAnnotationColour } from '#core/design/commands/set-annotation.ts';
import type { Annotation } from '#core/design/design.ts';
import { run } from '../store/run.ts';
import styles from './AnnotationPanel.module.css';

const colours: readonly (readonly [NonNullable<Annotation['colour']>, string])[] = [
  ['grey', 'Grey'],
  ['amber', 'Amber'],
  ['teal', 'Teal'],
  ['violet', 'Violet'],
  ['pink', 'Pink'],
];

/** The few colours that an annotation can have. */
export function ColourChoice({ annotation: { id, kind, colour } }: { readonly annotation: Annotation }) {
  const usual = kind === 'note' ? 'amber' : 'grey';
  return (
    <fieldset className={styles.colours} aria-label="Colour">
      {colours.map(([value, name]) => (
        <button
          key={value}
          type="button"
          className={styles.colour}
          data-colour={value}
          aria-label={name}
          aria-pressed={(colour ?? usual) === value}
          data-tip={name}
          onClick={() => run('Colour', (design) => setAnnotationColour(design, [id], value === usual ? undefined : value))}
        />
      ))}
    </fieldset>
  );
}
