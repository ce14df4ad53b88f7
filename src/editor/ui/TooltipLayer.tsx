import { useEffect, useState } from 'react';
import styles from './TooltipLayer.module.css';

interface Tip {
  readonly text: string;
  readonly key: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly above: boolean;
}

const delay = 450;

function tipOf(target: EventTarget | null): Tip | undefined {
  const holder = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
  const text = holder?.dataset.tip;
  if (!holder || !text) return undefined;
  const box = holder.getBoundingClientRect();
  const above = box.bottom + 44 > window.innerHeight;
  const x = Math.min(Math.max(box.left + box.width / 2, 80), window.innerWidth - 80);
  return { text, key: holder.dataset.tipKey, x, y: above ? box.top - 6 : box.bottom + 6, above };
}

/** One layer shows the tooltips of everything that has `data-tip`: after a moment of pointing, at once on keyboard focus. */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip>();

  useEffect(() => {
    let timer: number | undefined;
    const hide = () => {
      window.clearTimeout(timer);
      setTip(undefined);
    };
    const point = (event: PointerEvent) => {
      hide();
      if (event.pointerType === 'touch') return;
      const found = tipOf(event.target);
      if (found) timer = window.setTimeout(() => setTip(found), delay);
    };
    const focus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) setTip(tipOf(event.target));
    };
    const close = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    document.addEventListener('pointerover', point);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', hide);
    document.addEventListener('keydown', close);
    return () => {
      hide();
      document.removeEventListener('pointerover', point);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', close);
    };
  }, []);

  if (!tip) return null;
  return (
    <div className={styles.tip} data-above={tip.above} style={{ left: tip.x, top: tip.y }} role="presentation" aria-hidden="true">
      {tip.text}
      {tip.key && <kbd className={styles.key}>{tip.key}</kbd>}
    </div>
  );
}
