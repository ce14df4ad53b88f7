import { ActionButton } from '../actions/ActionButton.tsx';
import { useEditor } from '../store/editor-store.ts';
import { CheckMenu } from './CheckMenu.tsx';
import { Counts } from './Counts.tsx';
import { DesignTitle } from './DesignTitle.tsx';
import { ExportButton } from './ExportButton.tsx';
import { FileMenu } from './FileMenu.tsx';
import { Mark } from './Mark.tsx';
import { SaveState } from './SaveState.tsx';
import { StepsMenu } from './StepsMenu.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import styles from './TopBar.module.css';

export function TopBar() {
  const undoable = useEditor((state) => state.past.at(-1)?.label);
  const redoable = useEditor((state) => state.future.at(-1)?.label);
  return (
    <header className={styles.bar}>
      <Mark />
      <ActionButton id="designs" className={styles.designs} />
      <FileMenu />
      <span className={styles.line} aria-hidden="true" />
      <DesignTitle />
      <SaveState />
      <span className={styles.line} data-wide aria-hidden="true" />
      <div className={styles.group} role="toolbar" aria-label="Edit">
        <ActionButton id="palette" />
        <ActionButton id="undo" detail={undoable} />
        <ActionButton id="redo" detail={redoable} />
        <StepsMenu />
        <ActionButton id="tidy" className={styles.wide} />
      </div>
      <span className={styles.space} />
      <CheckMenu />
      <Counts />
      <ThemeButton />
      <ActionButton id="share" className={styles.wide} />
      <ExportButton />
      <ActionButton id="panel" />
    </header>
  );
}
