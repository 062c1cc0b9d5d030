/** The least a server can do between a POST and a page, as a child process: sends the body on, on bare ws. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import { answerQuestions } from './child.mjs';

const httpServer = createServer((request, response) => {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><body></body>');
    return;
  }
  void text(request).then((body) => {
    for (const socket of wss.clients) socket.send(body);
    response.end();
  });
});
const wss = new WebSocketServer({ server: httpServer, perMessageDeflate: false });

answerQuestions({
  async listen() {
    await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = httpServer.address();
    return typeof address === 'object' ? address?.port : undefined;
  },
});
