/*
 * Keeps one whole version of the app, so that it runs without a network. The build fills in VERSION and FILES. A new version is
 * fetched beside the old one and takes over when every tab is closed, or when somebody asks for it; never under an open design.
 */
const VERSION = '__VERSION__';
const FILES = __FILES__;
const PREFIX = 'trueline-';
const cacheName = PREFIX + VERSION;
const addresses = new Set(FILES.map((file) => new URL(file, self.registration.scope).href));
const page = new URL('./', self.registration.scope).href;

self.addEventListener('install', (event) => {
  // Past the HTTP cache: a file of the version before under the same name would break this one.
  const requests = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const address = url.replace(/[?#].*$/, '');
  if (method !== 'GET' || !addresses.has(address === `${page}index.html` ? page : address)) return; // none of ours
  event.respondWith(answer(address === `${page}index.html` ? page : address, event.request));
});

async function answer(address, request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(address)) ?? fetch(request);
}

async function dropOldVersions() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== cacheName).map((name) => caches.delete(name)));
}
