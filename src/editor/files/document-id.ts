/** An id for a new document, unlike any other. */
export const newDocumentId = (): string =>
  crypto.randomUUID?.() ?? `design-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
