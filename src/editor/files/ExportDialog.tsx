import { Copy, Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { formats } from '#core/formats/design-formats.ts';
import { largestScale } from '#core/formats/picture/part.ts';
import { pictureOfSource } from '#core/formats/picture/picture-of-source.ts';
import { closeDialog } from '../store/dialog.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { downloadBlob } from './download.ts';
import styles from './ExportDialog.module.css';
import { ExportForm } from './ExportForm.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { type Choices, formatOf, optionsOf, rememberChoices, rememberedChoices } from './export-choices.ts';
import { copyPicture, copyText } from './export-clipboard.ts';
import { exportFile } from './export-file.ts';
import { openSource } from './export-source.ts';
import { fileName } from './file-name.ts';

type Work =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly share: number }
  | { readonly state: 'done' | 'failed'; readonly text: string };

/** The open design as a file: in which format, what of it, how it looks; with a preview. */
export function ExportDialog() {
  const selected = useEditor((state) => state.selection.nodes.size > 0);
  const [choices, setChoices] = useState(rememberedChoices);
  const [work, setWork] = useState<Work>({ state: 'idle' });
  const stop = useRef<AbortController>(undefined);
  const format = formatOf(choices);
  const size = useMemo(() => pixels(choices), [choices]);
  const tooLarge = format.asks.includes('scale') && size.most < choices.scale;
  const busy = work.state === 'working';

  const change = (part: Partial<Choices>) => {
    const next = { ...choices, ...part };
    setChoices(next);
    rememberChoices(next);
    setWork({ state: 'idle' });
  };
  const make = async (done: string, use: (file: Promise<Blob>) => Promise<void>) => {
    const abort = new AbortController();
    stop.current = abort;
    setWork({ state: 'working', share: 0 });
    const told = (share: number) => setWork({ state: 'working', share });
    try {
      await use(exportFile(format, optionsOf(choices), { told, signal: abort.signal }));
      setWork({ state: 'done', text: done });
    } catch (error) {
      if (abort.signal.aborted) setWork({ state: 'idle' });
      else setWork({ state: 'failed', text: error instanceof Error ? error.message : String(error) });
    }
  };
  const download = async (file: Promise<Blob>) => {
    const { title } = editorState().design;
    downloadBlob(await file, fileName(`${title ?? ''} ${openSource().today}`, format.extension));
  };
  const copy = format.id === 'png' ? copyPicture : copyText;
  const close = () => {
    stop.current?.abort();
    closeDialog();
  };

  return (
    <Dialog
      title="Export"
      width={860}
      onClose={close}
      footer={
        <>
          <Outcome work={work} />
          {busy && <Button onClick={() => stop.current?.abort()}>Cancel</Button>}
          {format.id !== 'pdf' && (
            <Button icon={<Copy aria-hidden="true" />} disabled={busy || tooLarge} onClick={() => void make('Copied.', copy)}>
              Copy
            </Button>
          )}
          <Button
            look="filled"
            icon={<Download aria-hidden="true" />}
            disabled={busy || tooLarge}
            onClick={() => void make('Downloaded.', download)}
          >
            Download
          </Button>
        </>
      }
    >
      <div className={styles.sides}>
        <div>
          <ExportForm choices={choices} format={format} formats={formats} selected={selected} onChange={change} />
          {format.asks.includes('scale') && !tooLarge && <p className={styles.note}>{size.text}</p>}
          {tooLarge && (
            <p className={styles.problem} role="alert">
              {size.most >= 1
                ? `Browsers cannot draw a picture that large. The largest scale that fits is ${Math.floor(size.most)}×.`
                : 'Browsers cannot draw a picture that large at any scale; export an SVG or PDF, or select a part of the design.'}
            </p>
          )}
        </div>
        <ExportPreview choices={choices} format={format} />
      </div>
    </Dialog>
  );
}

function Outcome({ work }: { readonly work: Work }) {
  const text =
    work.state === 'working'
      ? work.share > 0
        ? `Drawing… ${Math.round(work.share * 100)} %`
        : 'Drawing…'
      : 'text' in work
        ? work.text
        : '';
  return (
    <span className={styles.outcome} role="status" data-failed={work.state === 'failed'}>
      {text}
    </span>
  );
}

/** The size of the picture in pixels, and the largest scale that browsers can still draw. */
function pixels(choices: Choices): { readonly text: string; readonly most: number } {
  const picture = pictureOfSource(openSource(), optionsOf(choices), noAssets); // icons make no difference to the size
  const count = (length: number) => Math.round(length * choices.scale).toLocaleString('en-US');
  return { text: `${count(picture.width)} × ${count(picture.height)} pixels`, most: largestScale(picture) };
}

const noAssets = { icons: {}, glyphs: {} };
