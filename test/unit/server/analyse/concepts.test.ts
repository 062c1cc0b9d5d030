import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createConcepts, findClashes } from '../../../../server/analyse/concepts.ts';
import { shippedConcepts } from '../../../../server/analyse/concepts-shipped.ts';
import { stemOf } from '../../../../server/analyse/stems.ts';

describe('shipped concepts', () => {
  test('have each form once', () => {
    const forms = shippedConcepts.flatMap(({ nl, en }) => [...new Set([...nl, ...en])]);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  test.each([
    ['outage', 'storing', 'en'],
    ['uitval', 'storing', 'nl'],
    ['invoice', 'factuur', 'en'],
    ['delay', 'vertraging', 'en'],
    ['waiting time', 'wachttijd', 'en'],
    ['engineer', 'monteur', 'en'],
    ['neighbours', 'buren', 'en'],
    ['phones', 'telefoon', 'en'],
  ])('join %s to %s', (form, key, language) => {
    expect(createConcepts([], 'nl')(form)).toEqual({ key, language });
  });

  test('have their English form first in an English hub', () => {
    expect(createConcepts([], 'en')('storing')).toEqual({ key: 'outage', language: 'nl' });
  });
});

describe('own concepts', () => {
  test('take in the shipped concept that they name', () => {
    const conceptOf = createConcepts([['netstoring', 'storing']], 'nl');
    expect(conceptOf('outage')?.key).toBe('netstoring');
    expect(conceptOf('netstoringen')?.key).toBe('netstoring');
  });

  test('that share a word clash', () => {
    const lists = [
      ['lamp', 'licht'],
      ['Lichten', 'verlichting'],
    ];
    expect(findClashes(lists)).toEqual([{ form: 'Lichten', lists: [0, 1] }]);
    expect(findClashes([['lamp', 'lampen', 'licht']])).toEqual([]);
  });
});

describe('stems', () => {
  test.each([
    ['deurbel', 'deurbellen', 'deurbelletje'],
    ['straat', 'straten', 'straatje'],
    ['huis', 'huizen', 'huisje'],
    ['brief', 'brieven', 'briefje'],
    ['keuken', 'keukens'],
    ['company', 'companies'],
    ['box', 'boxes'],
    ['camera', "camera's"],
    ['klas', 'klassen'],
    ['wasmachine', 'wasmachines'],
  ])('are one of %s and its forms', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  test.each([
    ['router', 'route'],
    ['trein', 'training'],
    ['kaart', 'kar'],
    ['bestelling', 'bezorging'],
  ])('of %s and %s are two', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });

  test('are of any word, never empty, and do not grow', () => {
    const text = string({
      unit: constantFrom(...'a e i o u y s t r n l k - ie'.split(' ')),
      minLength: 1,
      maxLength: 30,
    });
    assert(
      property(text, (word) => {
        const stem = stemOf(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});
