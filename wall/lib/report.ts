let lastMessage = '';

/** Hands an error that was dealt with to the page's error reporting; the same one only once in a row. */
export function report(error: unknown): void {
  const message = String(error);
  if (message === lastMessage) return;
  lastMessage = message;
  setTimeout(() => {
    throw error;
  });
}
