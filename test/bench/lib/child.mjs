/** A child process that answers questions, so that its CPU and memory are its own. Both ends are here. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STOP_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 120_000;

/** @typedef {{ id: number, name: string, payload?: unknown }} Question */
/** @typedef {{ id: number, value?: unknown, error?: string }} Answer */

/**
 * @typedef {object} Child
 * @property {number} pid
 * @property {(name: string, payload?: unknown) => Promise<unknown>} ask
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} file Beside this one. @param {readonly string[]} [args] @param {readonly string[]} [execArgv]
 * @returns {Promise<Child>}
 */
export async function startChild(file, args = [], execArgv = []) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...args], {
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const open = new Map();
  let ended = false;
  let lastId = 0;
  const exit = new Promise((resolve) => {
    child.once('exit', (code) => {
      ended = true;
      for (const { reject } of open.values()) reject(new Error(`${file} ended with ${code}`));
      resolve(undefined);
    });
  });
  const killAtExit = () => void child.kill('SIGKILL');
  process.once('exit', killAtExit);
  child.on('message', (message) => {
    const { id, value, error } = /** @type {Answer} */ (message);
    const question = open.get(id);
    open.delete(id);
    if (error === undefined) question?.resolve(value);
    else question?.reject(new Error(`${file}: ${error}`));
  });

  /** @type {Child['ask']} */
  const ask = (name, payload) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const overdue = setTimeout(
        () => reject(new Error(`${file} did not answer "${name}" in time`)),
        ANSWER_TIMEOUT_MS,
      );
      open.set(id, {
        resolve(value) {
          clearTimeout(overdue);
          resolve(value);
        },
        reject(error) {
          clearTimeout(overdue);
          reject(error);
        },
      });
      child.send({ id, name, payload });
    });

  await ask('ready');
  return {
    pid: child.pid ?? -1,
    ask,
    async stop() {
      if (!ended) {
        child.kill('SIGTERM');
        const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
        await exit;
        clearTimeout(overdue);
      }
      process.off('exit', killAtExit);
    },
  };
}

/**
 * The child's end: answers each question with what its function gives.
 * @param {Record<string, (payload: never) => unknown>} answers
 */
export function answerQuestions(answers) {
  process.on('message', (message) => {
    const { id, name, payload } = /** @type {Question} */ (message);
    const answer = name === 'ready' ? () => true : answers[name];
    Promise.resolve()
      .then(() => answer?.(/** @type {never} */ (payload)))
      .then(
        (value) => process.send?.({ id, value }),
        (error) => process.send?.({ id, error: String(error) }),
      );
  });
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
}

/** CPU milliseconds that this process has used, all threads together. */
export const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
