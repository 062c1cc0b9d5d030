import type { PhraseGroup } from './phrases.ts';

/** What customers tell of a contact, an order or a journey: nothing of mood in the words, all of it in what happened. */
export const englishContactPhrases: readonly PhraseGroup[] = [
  {
    weight: -0.55,
    kind: 'event',
    phrases: `
      day # without, day # of, days without, weeks without, hours without, picks up the phone, nobody picks up, no one picks up, never turned up, didn't turn up,
      passed from, department to department, from one department, from person to person, back where i started, where i started, this is how you treat, how you treat, you had one job,
      one job, won't be shopping|buying|using|coming|renewing|ordering|recommending|staying, won't be back, will not be back, not be using, business elsewhere, money elsewhere, custom elsewhere, switching provider|providers|bank|banks,
      closing the ticket, closed the ticket, closed my ticket, closed my case, case closed without, ticket closed, half the order|items, was missing, were missing, items missing, parts missing,
      damaged in transit, arrived damaged|broken|late|smashed|empty|wrong, came damaged|broken|smashed, sent the wrong, sent me the wrong, received the wrong, wrong size|item|order|product|colour|color again, nothing here, nothing arrived, nothing turned up,
      says delivered, marked as delivered, shows as delivered, marked delivered, promised a callback, promised a call, nobody can explain, no one can explain, can't explain, nobody can tell, no one can tell, nobody will,
      mid-sentence, mid-call, no announcement|announcements, standing next to, had to stand, keep getting letters|emails|calls|bills|reminders, despite telling|asking|calling|emailing|having|being, speak to a manager|supervisor|human|person,
      where is it then, lost my basket|booking|order|data|parcel|package|bags|luggage|bag, crashed again, crashes again, crashed at, stopped replying, stopped responding, ignoring my|me|us, ignored my|me|us,
      ignored for, no one has called|replied|responded|answered, nobody has called|replied|responded|answered, has anyone read, round in circles, no heating, without heating, no hot water, left outside, left in the rain, thrown over,
      had enough of waiting, waste my time, wasted a day, wasted # hours, another week, yet another email|form|call, out of date information, told to wait, told me to wait, tell me to wait, asked to wait, passed my, different person,
      different amount, goes up again, gone up again, price went up, prices up, put my bill up, more for less, paying more for, zero answers, zero replies, zero response
    `,
  },
  {
    weight: -0.65,
    kind: 'irony',
    phrases: `
      great ; another, great ; more, nice of you to cancel|lose|leave|keep|charge|tell, love paying, love sitting, love standing, love being told, brilliant ; another, lovely ; another, wonderful ; another, fantastic ; another,
      oh great, oh good ; the, great stuff ; another, so that's nice
    `,
  },
  {
    weight: 0.6,
    kind: 'mood',
    phrases: `
      sorted in, sorted within, arrived this morning, arrived next day, arrived early, arrived the next day, here the next day, went out of his way, went out of her way, went out of their way, out of his way, out of her way,
      haven't looked back, not looked back, knew exactly, knew what, knew his stuff, knew her stuff, knew their stuff, got through straight, straight through to, does what it says, just works, faster than i thought, faster than expected, quicker than expected,
      quicker than i thought, better than expected, better than i thought, earlier than expected, saved our|my|the day|holiday|trip|bacon|life, it took one call, took one call, just one call, one quick call, the same day,
      came out on a sunday|saturday, made me smile, made us smile, flyer smile, can't thank _ enough, cannot thank _ enough, five stars, # stars from me, never had a|any|a single|one problem|issue|trouble|complaint|problems|issues|complaints|bother,
      never had a single, not had a single, never let me down, never let us down, found my|our|her|his bag|wallet|phone|teddy|purse|keys, your staff found, handed in my, a pleasure to deal, pleasure dealing, so helpful, so kind, so patient, was brilliant, were brilliant,
      was lovely, were lovely, was great, were great, was fantastic, were fantastic, was very helpful, was so helpful, really helpful, super helpful, all working again, working perfectly, quick fix, a breeze, was painless
    `,
  },
];
