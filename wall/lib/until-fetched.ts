import { report } from './report.ts';

const RETRY_MS = 5_000;

/** Fetches a part of the page that is not here yet, again until it comes, and hands it over. */
export function untilFetched<Part>(fetch: () => Promise<Part>, onPart: (part: Part) => void): void {
  fetch().then(onPart, (error) => {
    report(error);
    setTimeout(() => untilFetched(fetch, onPart), RETRY_MS);
  });
}
