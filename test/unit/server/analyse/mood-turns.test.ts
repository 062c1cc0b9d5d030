import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({ brands: [] });

const labels = (sentences: readonly string[], label: string): void => {
  test.each(sentences)(`${label}: %j`, (sentence) => {
    expect(analyse(sentence).label).toBe(label);
  });
};

describe('what happened, told without a word of mood', () => {
  labels(
    [
      'Trouw wordt niet beloond: voor nieuwe klanten 25 euro, voor mij 55.',
      'Hoeveel keer moet ik dat formulier nog opsturen?',
      'Nooit een reactie gehad op mijn mail.',
      'Ze hebben mij gewoon laten staan.',
      'Mijn dossier is blijkbaar zoek.',
      'Ik stond voor een gesloten deur.',
      'Alles opnieuw uitleggen, voor de zoveelste keer.',
      'Fijn dat ik nu twee facturen krijg.',
      'Hulde voor jullie wachtmuziek, die ken ik nu uit mijn hoofd.',
      'Waited an hour for a starter.',
      'The bill has doubled since March.',
      'Lovely to see my bill has doubled.',
      'Love how you close tickets without reading them.',
      'Brilliant, the one day I need the train.',
      'You promised a call back within 24 hours. That was last Thursday.',
      'Do not waste your money.',
      'I expected more for the price.',
      'Would give zero stars if I could.',
      'I should not have to chase you for my own money.',
      "Battery lasts about an hour if you're lucky.",
      'The update wiped all my settings.',
      'Been a customer for 20 years and this is the thanks I get.',
      'Looks cheap and feels cheap.',
      'It shrank in the wash.',
      'Any chance of a reply this year?',
    ],
    'negative',
  );
  labels(
    [
      'De kinderen willen nu al terug.',
      'Wij boeken volgend jaar weer.',
      'Mijn oma is er nog niet over uitgepraat.',
      'Nergens zo lekker gegeten.',
      'Er werd echt naar mij geluisterd.',
      'Voor het eerst begrijp ik mijn energierekening.',
      'Alles uitgelegd tot ik het snapte.',
      'Zelfs mijn vader van 86 lukte het.',
      'Ze belden zelfs nog na om te vragen of alles werkte.',
      'Ik had een lange wachttijd verwacht, maar was zo aan de beurt.',
      'Zonder morren omgeruild.',
      "Couldn't have asked for more.",
      "Kids didn't want to leave.",
      'Ten years with you and never a problem.',
      'Already booked for next year.',
      'The engineer was early and tidied up after himself.',
      "Honestly didn't expect you to replace it, but you did.",
      'Set up in five minutes.',
      'He even carried it upstairs.',
      'The driver waited with her until I was home.',
      'Not a single problem since we joined.',
      'They waived it without any hassle.',
      "Couldn't live without it now.",
      'They rang back when they said they would.',
      "My daughter hasn't stopped smiling.",
      'Even my nan can use it.',
      'Saves me an hour a day.',
      'My back pain is gone.',
      'Pothole reported Monday, filled Wednesday.',
    ],
    'positive',
  );
  labels(
    [
      'Hoe vaak moet ik de filter vervangen?',
      'Leden hoeven niets te doen.',
      'De wachttijd bedraagt ongeveer twee uur.',
      "I'd like to cancel my subscription at the end of the month.",
      'I changed my number last week.',
      'Just checking whether the refund goes to my card or my account.',
      'Please transfer the balance, it can be transferred to my savings account.',
      'What time does the store close on bank holidays?',
      'Please cancel my order 5512, I ordered the wrong size.',
      'Tram 4 is diverted via the hospital until Sunday.',
      'Some things were good, others less so.',
    ],
    'neutral',
  );
});
