const mac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? ''); // tests have none

const names: Readonly<Record<string, string>> = {
  $mod: mac ? '⌘' : 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  Alt: mac ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: mac ? '⌦' : 'Del',
  Escape: 'Esc',
  Equal: '+',
  Minus: '−',
};

/** A key of an action as people write it: "Ctrl+Shift+Z", on a Mac "⇧⌘Z". */
export function keyName(key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  const parts = key.split('+').map((part) => names[part] ?? part.replace(/^(Key|Digit)(?=.$)/, ''));
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(mac ? '' : '+');
}
