import { Check, CircleHelp, X } from 'lucide-react';
import { type Choice, type Comparison, convert } from '#core/validator/compare.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { catalog } from '../store/catalog.ts';
import { closeDialog } from '../store/dialog.ts';
import { run } from '../store/run.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Compare.module.css';

/** The choices side by side: what is demanded, what each offers, what speaks against it, and the button that takes it. */
export function CompareTable({ comparison }: { readonly comparison: Comparison }) {
  const { demands, choices } = comparison;
  const stated = demands.filter((demand) => demand.stated);
  const rest = demands.filter((demand) => !demand.stated && differs(comparison, demands.indexOf(demand)));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              Demanded
            </th>
            {choices.map((choice) => (
              <th key={choice.name} scope="col" data-current={choice.current}>
                {choice.name}
                <span className={styles.brief}>{choice.current ? 'drawn now' : choice.help}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stated.map((demand) => (
            <tr key={demand.id}>
              <th scope="row">
                {demand.name}: {demand.value}
                <span className={styles.brief}>{demand.from}</span>
              </th>
              {choices.map((choice) => (
                <CellView key={choice.name} choice={choice} index={demands.indexOf(demand)} />
              ))}
            </tr>
          ))}
          {choices.some(({ objections }) => objections.length > 0) && (
            <tr>
              <th scope="row">What speaks against it</th>
              {choices.map((choice) => (
                <td key={choice.name} data-current={choice.current}>
                  <ul className={styles.objections}>
                    {choice.objections.map((finding) => (
                      <li key={finding.id} data-severity={finding.severity}>
                        <X aria-hidden="true" />
                        <span>{finding.message}</span>
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          )}
          {stated.length === 0 && (
            <tr>
              <td colSpan={choices.length + 1} className={styles.none}>
                Nothing is demanded yet that these differ in. Requirements, callers and sources say what matters.
              </td>
            </tr>
          )}
          <tr className={styles.standings}>
            <th scope="row">In this design</th>
            {choices.map((choice) => (
              <td key={choice.name} data-current={choice.current}>
                <Standing standing={choice.standing} />
                {!choice.current && (
                  <Changeable>
                    <Take comparison={comparison} choice={choice} />
                  </Changeable>
                )}
              </td>
            ))}
          </tr>
          {rest.length > 0 && (
            <tr>
              <th scope="colgroup" colSpan={choices.length + 1} className={styles.divider}>
                Not demanded, for comparison
              </th>
            </tr>
          )}
          {rest.map((demand) => (
            <tr key={demand.id} className={styles.quiet}>
              <th scope="row">{demand.name}</th>
              {choices.map((choice) => (
                <td key={choice.name} data-current={choice.current}>
                  {choice.cells[demands.indexOf(demand)]?.offer ?? 'not known'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const differs = ({ choices }: Comparison, index: number): boolean => new Set(choices.map(({ cells }) => cells[index]?.offer)).size > 1;

const signs = { met: Check, broken: X, unknown: CircleHelp, open: CircleHelp, free: undefined } as const;
const words = {
  met: 'meets it',
  broken: 'does not meet it',
  unknown: 'not known whether it meets it',
  open: 'depends on an open question',
  free: '',
} as const;

function CellView({ choice, index }: { readonly choice: Choice; readonly index: number }) {
  const cell = choice.cells[index];
  const verdict = cell?.verdict ?? 'unknown';
  const Sign = signs[verdict];
  return (
    <td data-verdict={verdict} data-current={choice.current}>
      <span className={styles.cell}>
        {Sign && <Sign aria-hidden="true" />}
        {cell?.offer ?? 'not known'}
        <span className="visually-hidden">{words[verdict]}</span>
      </span>
    </td>
  );
}

const standings = {
  fits: ['met', 'Fits what is said'],
  open: ['unknown', 'Not all is known'],
  worse: ['worse', 'Works, with objections'],
  fails: ['broken', 'Does not fit'],
} as const;

function Standing({ standing }: Pick<Choice, 'standing'>) {
  const [sign, text] = standings[standing];
  return <p data-verdict={sign}>{text}</p>;
}

function Take({ comparison: { rivals, subject }, choice }: { readonly comparison: Comparison; readonly choice: Choice }) {
  return (
    <Button
      small
      look={choice.standing === 'fits' ? 'tinted' : 'outline'}
      onClick={() => {
        run(`Use ${choice.name}`, (design) => convert(catalog, design, rivals, subject, choice));
        closeDialog();
      }}
    >
      Use this
      <span className="visually-hidden">: {choice.name}</span>
    </Button>
  );
}
