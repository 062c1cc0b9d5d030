/** What the `glass` benchmark puts into a page. Each function is sent there as text, so it uses nothing outside it. */

/**
 * @typedef {object} PageTools
 * @property {(then: (atMs: number) => void) => void} afterPaint Calls back with the time in the first task after the
 *   frame that shows the page as it is now.
 * @property {(what: string, atMs: number) => void} tell Playwright's binding to the benchmark.
 */

/** Before the page's own scripts: adds `afterPaint`. */
export function addPaintClock() {
  const nextFrame = window.requestAnimationFrame.bind(window);
  /** @type {((atMs: number) => void)[]} */
  const waiting = [];
  let inFrame = false;
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', () => {
    inFrame = false;
    const atMs = performance.timeOrigin + performance.now();
    for (const then of waiting.splice(0)) then(atMs);
  });
  channel.port1.start();
  // No task runs between a frame's callbacks and its painting: the one that is posted here comes after both.
  window.requestAnimationFrame = (callback) =>
    nextFrame((time) => {
      if (!inFrame) {
        inFrame = true;
        channel.port2.postMessage(null);
      }
      callback(time);
    });
  Object.assign(window, {
    /** @param {(atMs: number) => void} then */
    afterPaint(then) {
      waiting.push(then);
      // What changes in a frame's own callback is painted by that frame, else by the next one.
      if (!inFrame) window.requestAnimationFrame(() => {});
    },
  });
}

/** Tells of the wall: `seq N`, `alert up`, `alert down`. */
export function watchWall() {
  const { afterPaint, tell } = /** @type {PageTools} */ (/** @type {unknown} */ (window));
  const wall = document.querySelector('hub-wall');
  const banner = wall?.shadowRoot?.querySelector('hub-alert-banner');
  if (!(wall instanceof HTMLElement) || !banner) throw new Error('the wall shows no banner');
  new MutationObserver(() => {
    const what = `seq ${wall.dataset['seq']}`;
    afterPaint((atMs) => tell(what, atMs));
  }).observe(wall, { attributeFilter: ['data-seq'] });
  new MutationObserver(() => {
    const what = banner.hasAttribute('data-up') ? 'alert up' : 'alert down';
    afterPaint((atMs) => tell(what, atMs));
  }).observe(banner, { attributeFilter: ['data-up'] });
}

/** The floor: shows each message of a WebSocket as text and tells of it. @param {string} url */
export function watchSocket(url) {
  const { afterPaint, tell } = /** @type {PageTools} */ (/** @type {unknown} */ (window));
  const socket = new WebSocket(url);
  socket.addEventListener('message', ({ data }) => {
    window.requestAnimationFrame(() => {
      document.body.textContent = String(data);
      afterPaint((atMs) => tell(String(data), atMs));
    });
  });
  return new Promise((resolve) => socket.addEventListener('open', () => resolve(undefined)));
}
