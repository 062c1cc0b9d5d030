import { rm } from 'node:fs/promises';
import { openEmbeddedCells } from '../../server/store/embedded/cells.ts';
import { openEmbeddedLog } from '../../server/store/embedded/log.ts';
import { MORNING_MS } from '../helpers/fake-clock.ts';
import { temporaryFolder } from '../helpers/start-hub.ts';
import { testCellStore, testEventLog } from './store.ts';

/** A store in a folder of its own. */
const inFolder =
  <S extends { close(): Promise<void> }>(openIn: (folder: string) => Promise<S>) =>
  async () => {
    const folder = await temporaryFolder();
    let store = await openIn(folder);
    return {
      store,
      async reopen() {
        await store.close();
        store = await openIn(folder);
        return store;
      },
      dispose: () => rm(folder, { recursive: true, force: true }),
    };
  };

const nowMs = () => MORNING_MS;
const onNotice = () => undefined;

testEventLog(
  'embedded',
  inFolder((folder) => openEmbeddedLog(folder, { nowMs, onNotice })),
  { durable: true },
);
testCellStore(
  'embedded',
  inFolder((folder) => openEmbeddedCells(folder, { nowMs })),
  { durable: true },
);
