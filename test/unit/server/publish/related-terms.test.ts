import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relatedTerms } from '../../../../server/publish/related-terms.ts';
import { byKey } from '../../../../shared/delta.ts';

const IDS = ['app', 'factuur', 'incasso', 'modem', 'storing', 'trage app'];
const asThemselves = new Map(IDS.map((id) => [id, id]));

const times = (count: number, ...topics: string[]): string[][] =>
  Array.from({ length: count }, () => topics);

const related = (messages: readonly string[][], shownAs = asThemselves) =>
  relatedTerms(messages, shownAs, IDS);

describe('two terms are related', () => {
  test('when they are said together by more than chance; the strength says how much more', () => {
    expect(
      related([
        ...times(10, 'factuur', 'incasso'),
        ...times(10, 'factuur'),
        ...times(10, 'modem', 'storing'),
        ...times(8, 'storing'),
        ...times(8, 'modem'),
        ...times(60, 'app'),
      ]),
    ).toEqual([
      { id: 'factuur\tincasso', strength: 1 },
      { id: 'modem\tstoring', strength: 0.5 },
    ]);
  });

  test('not for two messages, nor where everything goes with everything', () => {
    expect(related([...times(2, 'factuur', 'incasso'), ...times(90, 'app')])).toEqual([]);
    const storm = [
      ...times(30, 'storing', 'modem'),
      ...times(60, 'storing'),
      ...times(10, 'modem'),
      ...times(20, 'app'),
    ];
    expect(related(storm)).toEqual([]);
  });

  test('under the forms that are shown; what is not shown counts for nothing', () => {
    const shownAs = new Map([
      ['invoice', 'factuur'],
      ['factuur', 'factuur'],
      ['incasso', 'incasso'],
    ]);
    const messages = [
      ...times(5, 'invoice', 'factuur', 'incasso', 'storing'),
      ...times(40, 'bril'),
    ];
    expect(related(messages, shownAs)).toEqual([{ id: 'factuur\tincasso', strength: 1 }]);
  });

  test('but not a pair that is one idea with its own words', () => {
    const messages = [
      ...times(10, 'app', 'modem', 'trage app\ttraag\tapp'),
      ...times(10, 'app'),
      ...times(60, 'factuur'),
    ];
    expect(related(messages).map(({ id }) => id)).toEqual(['modem\ttrage app']);
    // Said too seldom to be shown as one idea, its words are words.
    const apart = new Map([...asThemselves].filter(([id]) => id !== 'trage app'));
    expect(related(messages, apart).map(({ id }) => id)).toEqual(['app\tmodem']);
  });
});

test('each pair once, in order, of shown terms, 0.25 to 1, and never more than sixty', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `t${String(index).padStart(2, '0')}`);
  const shownAs = new Map(ids.map((id) => [id, id]));
  const messages = fc.array(fc.subarray(ids, { maxLength: 5 }), { maxLength: 300 });
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 6 }), (some, repeats) => {
      const many = Array.from({ length: repeats }, () => some).flat();
      const pairs = relatedTerms(many, shownAs, ids);
      expect(pairs.length).toBeLessThanOrEqual(60);
      expect(pairs).toEqual(pairs.toSorted((a, b) => byKey(a.id, b.id)));
      expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
      for (const { id, strength } of pairs) {
        const [a, b, ...more] = id.split('\t');
        expect(more).toEqual([]);
        expect(a! < b! && ids.includes(a!) && ids.includes(b!)).toBe(true);
        expect([0.25, 0.5, 0.75, 1]).toContain(strength);
      }
      expect(relatedTerms(many.toReversed(), shownAs, ids)).toEqual(pairs);
    }),
    { numRuns: 50 },
  );
});
