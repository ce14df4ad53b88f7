import { useEffect, useRef, useState } from 'react';
import { useEditor } from '../store/editor-store.ts';
import { announcement, changeInWords } from './announcement.ts';

const breath = 700;

/** Tells screen readers what was done last to the design and what changed in the findings, once it has come to rest. Opening a design is not told. */
export function Announcer() {
  const findings = useEditor((state) => state.report.findings);
  const document = useEditor((state) => state.documentId);
  const past = useEditor((state) => state.past);
  const future = useEditor((state) => state.future);
  const told = useRef({ findings, document });
  const seen = useRef({ past, future });
  const done = useRef('');
  const [text, setText] = useState('');

  useEffect(() => {
    done.current = changeInWords(seen.current, { past, future }) || done.current;
    seen.current = { past, future };
    const timer = window.setTimeout(() => {
      const shown = findings.filter((finding) => finding.verdict !== 'to-draw');
      const before = told.current;
      if (before.document === document) setText([done.current, announcement(before.findings, shown)].filter(Boolean).join(' '));
      done.current = '';
      told.current = { findings: shown, document };
    }, breath);
    return () => window.clearTimeout(timer);
  }, [findings, document, past, future]);

  return (
    <p className="visually-hidden" aria-live="polite" role="status" data-announcer>
      {text}
    </p>
  );
}
