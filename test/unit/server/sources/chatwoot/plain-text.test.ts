import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../../server/sources/chatwoot/plain-text.ts';
import { anyText } from '../../../../helpers/random-text.ts';

describe('the text of a message', () => {
  test.each([
    ['geen internet in Zwolle', 'geen internet in Zwolle'],
    ['<p>Geen <b>internet</b><br>in Zwolle</p>', 'Geen internet\nin Zwolle'],
    ['<div>Hallo,</div><div><br></div><div>al een uur plat</div>', 'Hallo,\n\nal een uur plat'],
    ['a < b en b > c', 'a < b en b > c'],
    ['ik <3 jullie <i>echt</i>', 'ik <3 jullie echt'],
    ['Caf&eacute; &amp; zo &#128077; &#x1F44D;', 'Café & zo 👍 👍'],
    ['&lt;b&gt; is vet', '<b> is vet'],
    ['&nosuch; &#0; &#99999999; &', '&nosuch; &#0; &#99999999; &'],
    ['<style>p { color: red }</style><p>rood</p>', 'rood'],
    ['<script>alert("x")</script>klaar', 'klaar'],
    ['voor<!-- niets <b> --> na', 'voor na'],
    ['<!DOCTYPE html><html><head><title>x</title></head><body>tekst</body></html>', 'tekst'],
    ['<a href="https://x.nl/?a=1&amp;b=2">link</a>', 'link'],
    ['<img src=x onerror="alert(1)">', ''],
    ['<p', '<p'],
    ['<style>nooit gesloten', ''],
  ])('of %j is %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  test('of any text is a text, and one without markup is as written', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), (text) => {
        expect(typeof plainText(text)).toBe('string');
        const plain = text.replaceAll(/[<&]/g, '');
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });

  test.each(['<', '<p', '<!--', '<style>', '&#', '<a <b '])(
    'of 100,000 characters of %j is found in linear time',
    (part) => {
      const begunMs = performance.now();
      plainText(part.repeat(100_000 / part.length));
      expect(performance.now() - begunMs).toBeLessThan(2_000);
    },
  );
});
