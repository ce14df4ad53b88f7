import { useRef, useState } from 'react';
import { closeDialog } from '../store/dialog.ts';
import { editorState } from '../store/editor-store.ts';
import { savePattern } from '../store/own-pattern.ts';
import { renamePattern } from '../store/patterns.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './PatternDialog.module.css';

/** Asks for the name of a block of one's own: of what is selected, or with an id a new one for that. */
export function PatternDialog({ id }: { readonly id?: string | undefined }) {
  const known = editorState().patterns.find((pattern) => pattern.id === id);
  const [name, setName] = useState(known?.name ?? '');
  const field = useRef<HTMLInputElement>(null);
  const given = name.trim();
  const keep = () => {
    if (given === '') return;
    closeDialog();
    if (known) renamePattern(known.id, given);
    else savePattern(given);
  };
  return (
    <Dialog
      title={known ? 'Rename the pattern' : 'Save as a pattern'}
      {...(!known && { description: 'What is selected becomes a block that the palette offers in every design of this browser.' })}
      width={420}
      first={field}
      onClose={closeDialog}
      footer={
        <Button look="filled" disabled={given === ''} onClick={keep}>
          {known ? 'Rename' : 'Save'}
        </Button>
      }
    >
      <label className={styles.label}>
        Name
        <input
          ref={field}
          className={styles.field}
          maxLength={120}
          value={name}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      </label>
    </Dialog>
  );
}
