import type { Requirement } from '#core/catalog/catalog.ts';
import { nodeName, valueInWords } from '#core/catalog/names.ts';
import type { Value } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { NeedState } from '#core/validator/explain.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { FieldControl } from '../fields/FieldControl.tsx';
import { SeverityIcon, type Sign } from '../icons/SeverityIcon.tsx';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { select } from '../store/select.ts';
import { requestView } from '../store/view.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { answerOf, withAnswer } from './answer.ts';
import { ReadBy } from './ReadBy.tsx';
import styles from './Requirements.module.css';

interface RequirementRowProps {
  readonly requirement: Requirement;
  readonly state: NeedState | undefined;
}

const yesOrNoMatter = [
  { value: true, name: 'yes' },
  { value: false, name: 'no matter' },
];

function signOf(state: NeedState | undefined): Sign {
  if (!state) return 'to-draw';
  if (state.brokenBy.length > 0) return 'error';
  if (state.open.length > 0) return 'question';
  return state.metBy.length > 0 ? 'ok' : 'to-draw';
}

export function RequirementRow({ requirement, state }: RequirementRowProps) {
  const design = useEditor((store) => store.design);
  const { value, said, derived } = answerOf(design, requirement, state);
  const answer = (next: Value | undefined) =>
    run(`Requirement: ${requirement.short}`, (before) => withAnswer(before, requirement, state, next));
  return (
    <section className={styles.row} aria-label={requirement.name}>
      <SeverityIcon sign={signOf(state)} named={state !== undefined} />
      <div className={styles.body}>
        <header className={styles.head}>
          <h3 className={styles.name}>{requirement.name}</h3>
          <ReadBy requirement={requirement.id} name={requirement.short} />
        </header>
        <Changeable>
          {requirement.type === 'yes-no' ? (
            <Segmented
              label={requirement.name}
              segments={yesOrNoMatter}
              chosen={[value ?? said].filter((one) => typeof one === 'boolean')}
              derived={derived}
              onPress={(next) => answer(value === next ? undefined : next)}
            />
          ) : (
            <FieldControl field={requirement} value={value} otherwise={said} derived={derived} onChange={answer} />
          )}
        </Changeable>
        {state && <Standing requirement={requirement} state={state} whole={value !== undefined} />}
      </div>
    </section>
  );
}

/** By what the requirement is met, broken or left open, and for whom it holds. */
function Standing({
  requirement,
  state,
  whole,
}: {
  readonly requirement: Requirement;
  readonly state: NeedState;
  readonly whole: boolean;
}) {
  const nothing = state.metBy.length + state.brokenBy.length + state.open.length === 0;
  return (
    <>
      {state.brokenBy.length > 0 && (
        <p className={`${styles.state} ${styles.broken}`}>
          Broken by <Names ids={state.brokenBy} />
        </p>
      )}
      {state.open.length > 0 && (
        <p className={styles.state}>
          Open at <Names ids={state.open} />
        </p>
      )}
      {state.metBy.length > 0 && (
        <p className={styles.state}>
          Met by <Names ids={state.metBy} />
        </p>
      )}
      {nothing && whole && <p className={styles.state}>Nothing drawn depends on it yet.</p>}
      {state.said.map((said) => (
        <p key={`${said.origin}/${String(said.value)}`} className={styles.state}>
          {said.derived ? 'Follows from ' : 'Said at '}
          <Names ids={[said.origin]} />: {valueInWords(requirement, said.value)}
        </p>
      ))}
    </>
  );
}

const most = 3;

function Names({ ids }: { readonly ids: readonly string[] }) {
  const graph = useEditor((store) => graphOf(store.design));
  const show = (id: string) => {
    select([id]);
    requestView({ show: [id] });
  };
  return (
    <>
      {ids.slice(0, most).map((id, index) => {
        const node = graph.node(id);
        return (
          <span key={id}>
            {index > 0 && ', '}
            <button type="button" className={styles.link} data-inline onClick={() => show(id)}>
              {node ? nodeName(catalog, node) : id}
            </button>
          </span>
        );
      })}
      {ids.length > most && ` and ${ids.length - most} more`}
    </>
  );
}
