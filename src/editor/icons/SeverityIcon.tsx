import { CircleCheck, CircleDashed, CircleHelp, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import styles from './SeverityIcon.module.css';

export type Sign = 'error' | 'warning' | 'advice' | 'question' | 'to-draw' | 'ok';

/** Each sign has a shape of its own, so that colour is never the only difference. */
const signs: Readonly<Record<Sign, { readonly icon: LucideIcon; readonly name: string }>> = {
  error: { icon: CircleX, name: 'Error' },
  warning: { icon: TriangleAlert, name: 'Warning' },
  advice: { icon: Info, name: 'Advice' },
  question: { icon: CircleHelp, name: 'Question' },
  'to-draw': { icon: CircleDashed, name: 'Still to draw' },
  ok: { icon: CircleCheck, name: 'Holds' },
};

export const signName = (sign: Sign): string => signs[sign].name;

/** `named`: the sign stands alone and must be read out. */
export function SeverityIcon({ sign, size = 16, named }: { readonly sign: Sign; readonly size?: number; readonly named?: boolean }) {
  const { icon: Icon, name } = signs[sign];
  return (
    <span className={styles.sign} data-sign={sign} {...(named ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}>
      <Icon width={size} height={size} />
    </span>
  );
}
