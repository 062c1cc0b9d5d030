import type { CloudLayout, CloudRequest } from './types.ts';

/** A file of the page's font that a worker has to load. */
export interface FontFile {
  /** As in CSS: one or more sources. */
  source: string;
  weight: string;
  unicodeRange: string;
}

export interface WorkerTask {
  id: number;
  fontFiles: readonly FontFile[];
  request: CloudRequest;
}

export interface WorkerAnswer {
  id: number;
  /** Null: this engine cannot lay out in a worker. */
  layout: CloudLayout | null;
  /** How long the layout took. */
  workMs: number;
}
