import { Check, Copy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { closeDialog } from '../store/dialog.ts';
import { editorState } from '../store/editor-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { downloadDesign } from './download.ts';
import styles from './ShareDialog.module.css';
import { LONG_LINK, linkTo } from './share-link.ts';

/** A link that holds the design, to be copied. */
export function ShareDialog() {
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    void linkTo(editorState().design, location.href).then(setLink);
  }, []);
  const copy = () =>
    void navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => document.querySelector<HTMLTextAreaElement>(`.${styles.link}`)?.select(), // not allowed: it can be copied by hand
    );
  const long = link.length > LONG_LINK;
  return (
    <Dialog
      title="Share by link"
      description="The design itself is in the link. It is sent to no server: whoever has the link has the design as it is now."
      width={560}
      onClose={closeDialog}
      footer={
        <>
          {long && (
            <Button icon={<Download />} onClick={downloadDesign}>
              Download the file
            </Button>
          )}
          <Button look="filled" icon={copied ? <Check /> : <Copy />} disabled={link === ''} onClick={copy}>
            {copied ? 'Copied' : 'Copy the link'}
          </Button>
        </>
      }
    >
      <textarea className={styles.link} aria-label="Link" readOnly rows={4} value={link} onFocus={(event) => event.target.select()} />
      <p className={styles.length}>{link.length.toLocaleString('en')} characters</p>
      {long && <Notice tone="warning">Some mail and chat programs cut links that are this long. Send the file instead.</Notice>}
    </Dialog>
  );
}
