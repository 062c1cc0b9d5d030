/** What is told of a warning outside the wall: figures and counted words, never what a customer wrote. */
import type { WarningFigures } from '../../shared/warning-figures.ts';

export interface Notice {
  /** `brand:ID` or `theme:ID`, and what people call it. */
  subject: string;
  name: string;
  hub: string;
  state: 'warning' | 'crisis';
  atMs: number;
  sinceMs: number;
  n: number;
  expected: number;
  timesNormal: number | null;
  score: number;
  carriers: WarningFigures['carriers'];
  /** Of a state that was set by hand. */
  reason: string | null;
}

/** What a state that is worth telling of comes to; when it was and whose it is, the hub adds. */
export const noticeOf = (
  { id, subject, sinceMs, n, expected, timesNormal, score, carriers, override }: WarningFigures,
  state: Notice['state'],
): Omit<Notice, 'hub' | 'atMs'> => ({
  subject: id,
  name: subject.name,
  state,
  sinceMs,
  n,
  expected,
  timesNormal,
  score,
  carriers,
  reason: override?.reason ?? null,
});

const WORDS = {
  nl: {
    title: { warning: 'Waarschuwing', crisis: 'Crisis' },
    counted: (n: string, expected: string, negative: boolean) =>
      `${n} ${negative ? 'negatieve ' : ''}berichten in 15 minuten, normaal ${expected}`,
    since: (clock: string) => `sinds ${clock}`,
    carriers: (terms: string) => `vooral over ${terms}`,
  },
  en: {
    title: { warning: 'Warning', crisis: 'Crisis' },
    counted: (n: string, expected: string, negative: boolean) =>
      `${n} ${negative ? 'negative ' : ''}messages in 15 minutes, normally ${expected}`,
    since: (clock: string) => `since ${clock}`,
    carriers: (terms: string) => `mostly about ${terms}`,
  },
} as const;

/** A title and a line, in the hub's language. */
export function noticeWords(
  notice: Notice,
  locale: 'nl' | 'en',
  timeZone: string,
): { title: string; line: string } {
  const words = WORDS[locale];
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const terms = notice.carriers.map(({ term, n }) => `${term} (${number.format(n)})`);
  const parts = [
    ...(notice.reason === null ? [] : [notice.reason]),
    words.since(clock.format(notice.sinceMs)),
    // Of a theme all messages count that do not praise.
    words.counted(
      number.format(notice.n),
      // What is expected is seldom nothing at all.
      notice.expected < 0.5 ? '<1' : number.format(notice.expected),
      notice.subject.startsWith('brand:'),
    ),
    ...(terms.length === 0 ? [] : [words.carriers(terms.join(', '))]),
  ];
  return { title: `${words.title[notice.state]}: ${notice.name}`, line: parts.join(' · ') };
}
