/// <reference path="./file-system-access.d.ts" />
/** Starts what nobody waits for, when the page has settled. */
export function startLater(): void {
  const settled = () => setTimeout(begin, 1500);
  if (document.readyState === 'complete') settled();
  else window.addEventListener('load', settled, { once: true });
}

function begin(): void {
  if (import.meta.env.PROD) void import('./offline.ts').then(({ startOffline }) => startOffline());
  if (window.showOpenFilePicker) void import('./disk-file.ts').then(({ watchDisk }) => watchDisk());
}
