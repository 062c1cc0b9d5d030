/** Posts bodies over a few keep-alive connections, each one at a time, with as little work as a client can do. */
import { connect } from 'node:net';

const CONNECTIONS = 4;
const TIMEOUT_MS = 60_000;

/**
 * A request as it goes over the wire.
 * @param {string} path @param {string} body JSON @param {string} [secret]
 */
export function requestOf(path, body, secret) {
  const bytes = Buffer.from(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${bytes.length}`,
    ...(secret === undefined ? [] : [`Authorization: Bearer ${secret}`]),
    '\r\n',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** Resolves when each is answered with 200. @param {number} port @param {readonly Buffer[]} requests */
export async function postAll(port, requests) {
  let next = 0;
  const work = () =>
    new Promise((resolve, reject) => {
      const tcp = connect(port, '127.0.0.1');
      tcp.setNoDelay(true);
      tcp.setTimeout(TIMEOUT_MS, () => tcp.destroy(new Error('the server does not answer')));
      tcp.once('error', reject);
      const post = () => {
        const request = requests[next++];
        if (request) tcp.write(request);
        else tcp.end(() => resolve(undefined));
      };
      let answer = '';
      tcp.on('data', (chunk) => {
        answer += chunk.toString('latin1');
        const end = answer.indexOf('\r\n\r\n');
        if (end === -1) return;
        const length = Number(/^content-length: (\d+)/im.exec(answer)?.[1]);
        if (answer.length < end + 4 + length) return;
        if (!answer.startsWith('HTTP/1.1 200')) {
          tcp.destroy();
          reject(new Error(answer));
          return;
        }
        answer = '';
        post();
      });
      post();
    });
  await Promise.all(Array.from({ length: Math.min(CONNECTIONS, requests.length) }, work));
}
