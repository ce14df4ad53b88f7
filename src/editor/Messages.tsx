import styles from './Messages.module.css';
import { useEditor } from './store/editor-store.ts';
import { setNotice } from './store/notice.ts';
import { Button } from './ui/Button.tsx';
import { Notice } from './ui/Notice.tsx';

/** The message that stays in view until it is closed. */
export function Messages() {
  const notice = useEditor((state) => state.notice);
  if (!notice) return null;
  const { actions, details } = notice;
  return (
    <div className={styles.messages}>
      <Notice
        tone={notice.tone === 'error' ? 'error' : 'plain'}
        actions={actions?.map(({ label, run }) => (
          <Button key={label} small onClick={run}>
            {label}
          </Button>
        ))}
        onClose={() => setNotice(undefined)}
      >
        {notice.text}
        {details?.map((line) => (
          <div key={line} className={styles.detail}>
            {line}
          </div>
        ))}
      </Notice>
    </div>
  );
}
