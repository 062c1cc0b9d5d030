/**
 * When each conversation was opened, answered and closed, as steps of contacts. A conversation that is opened again is
 * another contact: the customer came back. Changes may come in any order and any number of times; a step is told once, with
 * the moment at which it happened, and again only when an earlier one turns up.
 */
import { z } from 'zod';

export interface ConversationStep {
  contact: string;
  step: 'offered' | 'answered' | 'closed';
  atMs: number;
  /** It was told before, with a later moment: the earlier one counts. */
  isCorrection: boolean;
}

interface Opening {
  /** The first of a conversation has its number alone. */
  contact: string;
  /** −∞: not known. */
  atMs: number;
  told: Map<ConversationStep['step'], number>;
}

const Step = z.enum(['offered', 'answered', 'closed']);

/** Conversations that were opened again: of others nothing has to be known to tell their steps right. */
export const ReopenedConversations = z.array(
  z.object({
    conversation: z.int(),
    openings: z.array(
      z.object({
        contact: z.string(),
        atMs: z.number().nullable(),
        told: z.array(z.tuple([Step, z.number()])),
      }),
    ),
    closingsMs: z.array(z.number()),
    answersMs: z.array(z.number()),
    heardMs: z.number(),
  }),
);
export type ReopenedConversations = z.infer<typeof ReopenedConversations>;

interface Known {
  openings: Opening[];
  closingsMs: number[];
  answersMs: number[];
  heardMs: number;
}

export interface Openings {
  /** It was opened for people: when it was created, or handed over by a bot. */
  opened(conversation: number, atMs: number): ConversationStep[];
  reopened(conversation: number, atMs: number): ConversationStep[];
  answered(conversation: number, atMs: number): ConversationStep[];
  closed(conversation: number, atMs: number): ConversationStep[];
  /** Whether its newest opening is closed; undefined where nothing is known. */
  isClosed(conversation: number): boolean | undefined;
  /** Those that were opened again, for `createOpenings` after a restart. */
  reopenedOnes(): ReopenedConversations;
}

/** One change is told by webhook and over REST with moments this far apart at most. */
const SAME_MS = 60_000;
/** Over REST moments have whole seconds. */
const WHOLE_SECOND_MS = 1_000;
/** More conversations than are at work in a month; of those unheard of the longest, what is known is forgotten. */
const MOST = 50_000;
/** Of those opened again, the ones heard of last are kept over a restart. */
const MOST_REOPENED = 5_000;

/** @param remembered of those before a restart, what `reopenedOnes` gave. */
export function createOpenings(remembered: ReopenedConversations = []): Openings {
  const conversations = new Map<number, Known>(
    remembered.map(({ conversation, openings, closingsMs, answersMs, heardMs }) => [
      conversation,
      {
        openings: openings.map(({ contact, atMs, told }) => ({
          contact,
          atMs: atMs ?? Number.NEGATIVE_INFINITY,
          told: new Map(told),
        })),
        closingsMs: [...closingsMs],
        answersMs: [...answersMs],
        heardMs,
      },
    ]),
  );

  const knownOf = (conversation: number, atMs: number): Known => {
    const held = conversations.get(conversation);
    const known = held ?? { openings: [], closingsMs: [], answersMs: [], heardMs: atMs };
    // At the end of the map is who was heard last.
    conversations.delete(conversation);
    conversations.set(conversation, known);
    if (conversations.size > MOST) conversations.delete(conversations.keys().next().value!);
    return known;
  };

  /** The steps that follow from what is known and are not told yet. */
  const news = (conversation: number, { openings, closingsMs, answersMs }: Known) => {
    const steps: ConversationStep[] = [];
    // What happened to a conversation of which no opening is known happened to its first.
    const all =
      openings.length > 0 && openings[0]!.contact === String(conversation)
        ? openings
        : [first(conversation), ...openings];
    all.forEach((opening, index) => {
      const endMs = all[index + 1]?.atMs ?? Number.POSITIVE_INFINITY;
      const within = (ms: number): boolean => ms >= opening.atMs && ms < endMs;
      const tell = (step: ConversationStep['step'], atMs: number | undefined): void => {
        const toldMs = opening.told.get(step);
        if (atMs === undefined || (toldMs !== undefined && atMs > toldMs - WHOLE_SECOND_MS)) return;
        opening.told.set(step, atMs);
        steps.push({ contact: opening.contact, step, atMs, isCorrection: toldMs !== undefined });
      };
      if (Number.isFinite(opening.atMs)) tell('offered', opening.atMs);
      tell('answered', answersMs.find(within));
      tell('closed', closingsMs.find(within));
    });
    if (all !== openings && all[0]!.told.size > 0) openings.unshift(all[0]!);
    return steps;
  };

  const first = (conversation: number, atMs = Number.NEGATIVE_INFINITY): Opening => ({
    contact: String(conversation),
    atMs,
    told: new Map(),
  });

  const noted = (list: number[], atMs: number): void => {
    if (list.some((ms) => Math.abs(ms - atMs) <= SAME_MS)) return;
    list.push(atMs);
    list.sort((a, b) => a - b);
  };

  return {
    opened(conversation, atMs) {
      const known = knownOf(conversation, atMs);
      const held = known.openings.find(({ contact }) => contact === String(conversation));
      if (held) held.atMs = Number.isFinite(held.atMs) ? held.atMs : atMs;
      else known.openings.unshift(first(conversation, atMs));
      return news(conversation, known);
    },
    reopened(conversation, atMs) {
      const known = knownOf(conversation, atMs);
      const isKnown = known.openings.some((opening) => Math.abs(opening.atMs - atMs) <= SAME_MS);
      if (!isKnown) {
        const contact = `${conversation}@${Math.floor(atMs / 1_000)}`;
        known.openings.push({ contact, atMs, told: new Map() });
        known.openings.sort((a, b) => a.atMs - b.atMs);
      }
      return news(conversation, known);
    },
    answered(conversation, atMs) {
      const known = knownOf(conversation, atMs);
      // All of them: which was the first in its opening is known only in the end.
      known.answersMs.push(atMs);
      known.answersMs.sort((a, b) => a - b);
      return news(conversation, known);
    },
    closed(conversation, atMs) {
      const known = knownOf(conversation, atMs);
      noted(known.closingsMs, atMs);
      return news(conversation, known);
    },
    isClosed(conversation) {
      const known = conversations.get(conversation);
      if (!known) return undefined;
      const openedMs = known.openings.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY;
      return known.closingsMs.some((ms) => ms >= openedMs);
    },
    reopenedOnes: () =>
      [...conversations]
        .filter(([, { openings }]) => openings.length > 1)
        .slice(-MOST_REOPENED)
        .map(([conversation, { openings, closingsMs, answersMs, heardMs }]) => ({
          conversation,
          openings: openings.map(({ contact, atMs, told }) => ({
            contact,
            atMs: Number.isFinite(atMs) ? atMs : null,
            told: [...told],
          })),
          closingsMs,
          answersMs,
          heardMs,
        })),
  };
}
