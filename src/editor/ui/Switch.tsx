import styles from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly help?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ label, help, on, onChange }: SwitchProps) {
  return (
    <button type="button" role="switch" aria-checked={on} aria-label={label} className={styles.row} onClick={() => onChange(!on)}>
      <span className={styles.text}>
        {label}
        {help && <span className={styles.help}>{help}</span>}
      </span>
      <span className={styles.track} aria-hidden="true" />
    </button>
  );
}
