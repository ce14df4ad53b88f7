import styles from './TopBar.module.css';

/** The sign of Trueline, a line that is drawn true, and its name. */
export function Mark() {
  return (
    <div className={styles.mark}>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <rect width="22" height="22" rx="6" fill="var(--ink)" />
        <path
          d="M5.5 14.5 9 11l3 3 4.5-6.5"
          fill="none"
          stroke="var(--panel)"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="5.5" cy="14.5" r="1.7" fill="var(--panel)" />
        <circle cx="16.5" cy="7.5" r="1.7" fill="var(--panel)" />
      </svg>
      <h1 className={styles.name}>Trueline</h1>
    </div>
  );
}
