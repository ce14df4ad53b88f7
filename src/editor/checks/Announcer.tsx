import { useEffect, useRef, useState } from 'react';
import { useEditor } from '../store/editor-store.ts';
import { announcement, changeInWords } from './announcement.ts';

const breath = 700;

/** Tells screen readers what was done to the design and what that changed in the findings, once it has come to rest. Opening a design is not told. */
export function Announcer() {
  const findings = useEditor((state) => state.report.findings);
  const document = useEditor((state) => state.documentId);
  const past = useEditor((state) => state.past);
  const future = useEditor((state) => state.future);
  const told = useRef({ findings, document, past, future });
  const [text, setText] = useState('');

  useEffect(() => {
    const timer = window.setTimeout(() => {
      const shown = findings.filter((finding) => finding.verdict !== 'to-draw');
      const before = told.current;
      if (before.document === document)
        setText([changeInWords(before, { past, future }), announcement(before.findings, shown)].filter(Boolean).join(' '));
      told.current = { findings: shown, document, past, future };
    }, breath);
    return () => window.clearTimeout(timer);
  }, [findings, document, past, future]);

  return (
    <p className="visually-hidden" aria-live="polite" role="status" data-announcer>
      {text}
    </p>
  );
}
