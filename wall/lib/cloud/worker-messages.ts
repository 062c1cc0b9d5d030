import type { CloudLayout, CloudRequest } from './types.ts';

export interface FontFile {
  url: string;
  unicodeRange: string;
}

export interface WorkerTask {
  id: number;
  fontFaces: readonly FontFile[];
  request: CloudRequest;
}

export interface WorkerAnswer {
  id: number;
  /** Null: this engine cannot lay out in a worker. */
  layout: CloudLayout | null;
}
