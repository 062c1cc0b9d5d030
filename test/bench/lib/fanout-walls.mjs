/** Many walls of one server in a child process: says when each got what, and in how many bytes. */
import { setTimeout as delay } from 'node:timers/promises';
import { answerQuestions } from './child.mjs';
import { nowMs, openRawWall, textOf } from './raw-wall.mjs';

const TIMEOUT_MS = 60_000;
const OPENED_TOGETHER = 50;

/** @typedef {{ atMs: number, wireBytes: number }} Arrival */

/** @type {(() => void)[]} */
let closers = [];
/** Since they were last asked for. @type {Arrival[]} */
let arrivals = [];
let waitsFor = 0;
let whenAll = () => {};

/** @type {(count: number) => Promise<Arrival[]>} */
async function collect(count) {
  if (arrivals.length < count) {
    await new Promise((resolve, reject) => {
      const overdue = setTimeout(
        () => reject(new Error(`${arrivals.length} of ${count} messages came`)),
        TIMEOUT_MS,
      );
      waitsFor = count;
      whenAll = () => {
        clearTimeout(overdue);
        resolve(undefined);
      };
    });
  }
  waitsFor = 0;
  const collected = arrivals;
  arrivals = [];
  return collected;
}

answerQuestions({
  /**
   * Opens walls and waits for their snapshots.
   * @param {{ port: number, socketIo: boolean, count: number, atOnce: boolean }} options
   */
  async open({ port, socketIo, count, atOnce }) {
    const startMs = nowMs();
    const open = () => {
      let checked = false;
      closers.push(
        openRawWall({
          port,
          socketIo,
          onMessage(frame) {
            arrivals.push({ atMs: nowMs(), wireBytes: frame.wireBytes });
            if (arrivals.length === waitsFor) whenAll();
            // One of them reads what it gets, lest bytes be counted that say nothing.
            if (closers.length === 1 && !checked) {
              checked = true;
              JSON.parse(textOf(frame).slice(2));
            }
          },
        }),
      );
    };
    for (let opened = 0; opened < count; opened += 1) {
      open();
      if (!atOnce && opened % OPENED_TOGETHER === 0) await delay(20);
    }
    return { startMs, arrivals: await collect(count) };
  },
  /** @param {number} count How many messages to wait for. */
  collect: (count) => collect(count),
  close() {
    for (const close of closers) close();
    closers = [];
    arrivals = [];
  },
});
