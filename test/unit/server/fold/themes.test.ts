import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';
import { createThemeFinder, type Theme } from '../../../../server/fold/themes.ts';

const analyse = createAnalyser({ brands: [{ id: 'poldernet', names: ['PolderNet'] }] });

const themesOf = (text: string, ...themes: Theme[]) =>
  createThemeFinder(themes, analyse)(analyse(text));

const network: Theme = { id: 'network', words: ['storing', 'geen internet', 'plat'] };
const bills: Theme = { id: 'bills', words: ['factuur', 'dubbel betaald'] };

describe('a message is of a theme', () => {
  test.each([
    ['in the word of the configuration', 'Er is een storing', ['network']],
    ['in another form of the word', 'Mijn facturen kloppen niet', ['bills']],
    ['in the other language', 'Is there an outage?', ['network']],
    ['as a hashtag', '#storing in Zwolle', ['network']],
    ['in a phrase that is one idea', 'Ik heb geen internet', ['network']],
    ['in a phrase of words that follow each other', 'ik heb dubbel betaald!', ['bills']],
    ['in a word that is no subject', 'alles ligt plat', ['network']],
    ['of two', 'storing en toch een factuur', ['network', 'bills']],
  ])('%s', (_, text, expected) => {
    expect(themesOf(text, network, bills)).toEqual(expected);
  });

  test.each([
    ['with one word of a phrase alone', 'internet is prima'],
    ['with the words of a phrase apart', 'dubbel zoveel als ik had betaald'],
    ['with a word that only begins alike', 'plattegrond'],
    ['without any word', ''],
  ])('but not %s', (_, text) => {
    expect(themesOf(text, network, bills)).toEqual([]);
  });
});

test('a hub without themes finds none', () => {
  expect(themesOf('storing')).toEqual([]);
});
