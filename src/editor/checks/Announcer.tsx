import { useEffect, useRef, useState } from 'react';
import { useEditor } from '../store/editor-store.ts';
import { announcement } from './announcement.ts';

const breath = 700;

/** Tells screen readers what an edit changed in the findings, once it has come to rest. Opening a design is not told. */
export function Announcer() {
  const findings = useEditor((state) => state.report.findings);
  const document = useEditor((state) => state.documentId);
  const told = useRef({ findings, document });
  const [text, setText] = useState('');

  useEffect(() => {
    const timer = window.setTimeout(() => {
      const shown = findings.filter((finding) => finding.verdict !== 'to-draw');
      if (told.current.document === document) setText(announcement(told.current.findings, shown));
      told.current = { findings: shown, document };
    }, breath);
    return () => window.clearTimeout(timer);
  }, [findings, document]);

  return (
    <p className="visually-hidden" aria-live="polite" role="status" data-announcer>
      {text}
    </p>
  );
}
