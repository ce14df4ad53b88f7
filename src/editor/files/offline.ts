import { setNotice } from '../store/notice.ts';
import { flushDocument } from './autosave.ts';

/** Keeps the app for days without a network, and says when a newer version is ready. Loaded when the page has settled. */
export async function startOffline(): Promise<void> {
  if (!navigator.serviceWorker) return; // an address that browsers do not trust with it
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js', { scope: './' });
    if (registration.waiting && navigator.serviceWorker.controller) announce(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && navigator.serviceWorker.controller) announce(worker);
      });
    });
  } catch (error) {
    console.warn('Trueline will not run without a network:', error);
  }
}

/** Never under an open design by itself: whoever works decides when the page is loaded again. */
function announce(worker: ServiceWorker): void {
  const update = async (): Promise<void> => {
    if (!(await flushDocument())) return; // what cannot be saved would be lost
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('take over');
  };
  setNotice({
    tone: 'info',
    text: 'A newer version of Trueline is ready.',
    actions: [{ label: 'Reload', run: () => void update() }],
  });
}
