import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { closeDialog } from '../store/dialog.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type Segment, Segmented } from '../ui/Segmented.tsx';
import { Switch } from '../ui/Switch.tsx';
import { downloadBlob } from './download.ts';
import styles from './ExportDialog.module.css';
import { exportPng, type PngOptions, pngSize } from './export-png.ts';
import { fileName } from './file-name.ts';

const scopes: readonly Segment<PngOptions['scope']>[] = [
  { value: 'all', name: 'Whole design' },
  { value: 'selection', name: 'Selection' },
];
const scales: readonly Segment<number>[] = [1, 2, 3, 4].map((value) => ({ value, name: `${value}×` }));
const looks: readonly Segment<PngOptions['background']>[] = [
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
  { value: 'transparent', name: 'Transparent' },
];

type Work = { readonly state: 'idle' | 'working' } | { readonly state: 'done' | 'failed'; readonly text: string };

/** The picture: what of the design, how large, on what ground, with or without the findings. */
export function ExportDialog() {
  const theme = useEditor((state) => state.theme);
  const selected = useEditor((state) => state.selection.nodes.size > 0);
  const [options, setOptions] = useState<PngOptions>({ scope: 'all', scale: 2, background: theme, findings: true });
  const [work, setWork] = useState<Work>({ state: 'idle' });
  const size = pngSize(options);
  const tooLarge = options.scale > size.largestScale;
  const busy = work.state === 'working';
  const change = (part: Partial<PngOptions>) => {
    setOptions({ ...options, ...part });
    setWork({ state: 'idle' });
  };

  const make = async (use: (picture: Promise<Blob>) => Promise<string>) => {
    setWork({ state: 'working' });
    try {
      setWork({ state: 'done', text: await use(exportPng(options)) });
    } catch (error) {
      setWork({ state: 'failed', text: error instanceof Error ? error.message : String(error) });
    }
  };
  const download = async (picture: Promise<Blob>) => {
    downloadBlob(await picture, fileName(editorState().design.title, 'png'));
    return 'Downloaded.';
  };
  const copy = async (picture: Promise<Blob>) => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'Copied.';
  };

  return (
    <Dialog
      title="Export PNG"
      width={440}
      onClose={closeDialog}
      footer={
        <>
          <span className={styles.outcome} role="status" data-failed={work.state === 'failed'}>
            {busy ? 'Drawing…' : 'text' in work ? work.text : ''}
          </span>
          <Button icon={<Copy aria-hidden="true" />} disabled={busy || tooLarge} onClick={() => void make(copy)}>
            Copy
          </Button>
          <Button look="filled" icon={<Download aria-hidden="true" />} disabled={busy || tooLarge} onClick={() => void make(download)}>
            Download
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {selected && (
          <Row name="What">
            <Segmented label="What" segments={scopes} chosen={[options.scope]} onPress={(scope) => change({ scope })} />
          </Row>
        )}
        <Row name="Scale">
          <Segmented label="Scale" segments={scales} chosen={[options.scale]} onPress={(scale) => change({ scale })} />
          <span className={styles.pixels}>
            {size.width.toLocaleString('en-US')} × {size.height.toLocaleString('en-US')} pixels
          </span>
        </Row>
        {tooLarge && (
          <p className={styles.problem} role="alert">
            {size.largestScale >= 1
              ? `Browsers cannot draw a picture that large. The largest scale that fits is ${Math.floor(size.largestScale)}×.`
              : 'Browsers cannot draw a picture that large at any scale; select a part of the design.'}
          </p>
        )}
        <Row name="Background">
          <Segmented label="Background" segments={looks} chosen={[options.background]} onPress={(background) => change({ background })} />
        </Row>
        <Switch
          label="Show findings"
          help="Badges, wrong arrows and wrong uses."
          on={options.findings}
          onChange={(findings) => change({ findings })}
        />
      </div>
    </Dialog>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.name}>{name}</span>
      <div className={styles.choice}>{children}</div>
    </div>
  );
}
