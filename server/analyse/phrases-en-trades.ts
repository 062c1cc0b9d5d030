import type { PhraseGroup } from './phrases.ts';

/** English turns of phrase of travel, reviews and talk about the world, beside those of customer service. */
export const englishTradePhrases: readonly PhraseGroup[] = [
  {
    weight: 0,
    kind: 'plain',
    phrases: `
      this is why i|we fly|love|choose|use|shop, that's why i|we|u|you, thats why i|we|u|you, lie flat, lie down, lie in, lies in, not to mention, not even mentioning, not just, not merely, no doubt, no wonder, no matter, no less than, not sure if,
      not long after, not far from, not long ago, not until, good morning, good afternoon, good evening, good day,
      all the best, best regards, kind regards, warm regards, as well as, as good as, might as well, in good time,
      a good deal of, for good, what the best, the best way, a good idea, best time to, best bet, good to know,
      too good to be true, well aware, lost and found, lost & found, lost luggage form, cancelled flight list, just kidding
    `,
  },
  {
    weight: 0.12,
    kind: 'mood',
    phrases: `
      thanks|thx|ty|cheers ; i'll|ill|we'll, thanks|thx|ty|cheers ; i|we will, thanks|thx|ty|cheers ; let me, thank you ; i'll|we'll,
      thank you ; i|we will, thank you ; let me, thanks for letting me know, thank you for letting me know,
      thanks for the heads up ; i'll, ok|okay thanks, ok|okay ; thanks
    `,
  },
  {
    weight: -0.7,
    kind: 'irony',
    phrases: `
      thanks|thank|thx for leaving, thanks|thx for losing, thanks|thx for forgetting, thanks|thx for wasting,
      thanks|thx for canceling|cancelling|delaying|ignoring|stranding|breaking|messing|screwing|overcharging,
      thanks for remembering to, thanks for reminding me how|why, thanks for helping me miss, thanks for not, thx for not,
      thank you for losing, thank you for leaving, thank you for wasting, thank you for not, thank you for forgetting,
      thank you for canceling|cancelling|delaying|ignoring|stranding|breaking, thanks for the standard|automated|canned|generic|robotic,
      thanks to your incompetence|lack|delays|poor|bad, thx to your lack, thanks to your|ur delay,
      feel the love, feeling the love, oh wait ; you, oh wait you, shoutout to _ for losing, how thoughtful of, how nice of,
      true professionals, stay classy, good work guys ;, nice job guys ;, great customer service #, job well done ; not,
      impeccable timing, perfect timing ; as, what a treat ; not, way to treat, great way to, awesome way to, nice way to,
      lovely way to, wonderful way to, fantastic way to
    `,
  },
  {
    weight: -0.75,
    kind: 'mood',
    phrases: `
      never been treated, never been mislead|misled|lied, lost a customer|passenger|client|loyal, lost me as, lost my business, lost our business,
      unlike you, unlike your, unlike yours, less then helpful|pleased|impressed|happy|satisfied|stellar,
      never _ worse, never _ worst, never been so disappointed|angry|frustrated|mistreated|insulted|embarrassed|upset,
      worst _ ever, worst _ i've, worst _ i have, worst _ experienced, least satisfactory, least favorite, least favourite,
      don't|dont|doesn't|doesnt|didn't|didnt give a|2|two shit|shits|damn|crap|fuck|rats, no shits given, never fails to disappoint,
      makes _ look good|amazing|great, make _ look good|amazing|great, never flying _ again, never fly _ again, last time i fly,
      never using _ again, never buying _ again, will be a long time before, long time before i, taking my business, take my business,
      complete ass, race to the bottom, third world, hot mess, dumpster fire, train wreck, trainwreck, goat rodeo, circus act,
      out of control, out of touch, asleep at the, in the stone age, hot garbage, pile of, load of, half assed, half-assed
    `,
  },
  {
    weight: -0.45,
    kind: 'mood',
    phrases: `
      i love how, amazing how, amazed at how, amazed at the lack, funny how, its funny how, it's funny how, interesting how, no dice, own up, fine print,
      not enough, none of my|your|their|our|the, want my bag|bags|luggage|money, have to wait, had to wait, longer than expected|usual|advertised|promised,
      i'm the one paying, we're the ones paying, the one paying for, and i have to pay, faintest idea, haven't a clue, hadn't a clue, is this how you treat, this is how you treat, how you treat me, that's it ; i'm, flat by, dead by, dead after, dead within, sent it back, sent it straight back, sent back,
      ended up where i started, back to square one, back where i started, from one desk to, from one department to, yes or no question, get any work done, can't get any work, not one of my, on holiday ? , ad says, advert says, the bill says, nowhere to sit, half the carriages, out of order,
      letting me down, letting us down, letting people down, get a clue, non existent, my ass, any end in sight, no end in sight, what's the holdup, what is the holdup,
      what's the hold up, line out the door, no explanations, no running water, what good is, the last thing i want|need, another chance ?, should learn, need to learn, needs to learn,
      get better employees|staff|people, hire some, hire better, hire more, train your, don't know how you manage, has no idea, have no idea what, they have no idea,
      used to be good|great|better|special|nice, used to be the best, used to love|like|enjoy|respect, no faith, lost faith, more faith,
      standing room only, no further on, passed pillar to post, different people, green ; yet, all green, couldn't make it up, worst enemy, not a word, not one word, not a peep, radio silent, card declined, was declined, got declined,
      no longer a loyal, doesn't cut it, don't cut it, didn't cut it, not cut it, not cutting it, so much worse, even worse,
      shake my head, shaking my head, scratch my head, scratching my head, trying not to scream, want to scream, wanna scream,
      want to cry, wanna cry, about to cry, in tears, losing my mind, lost my mind, at my wits, screw over, screwed over,
      screws over, screw you, screw up, screws up, screwed up, messed up, mess up, messes up, fell through, fell apart,
      falls apart, falling apart, given up, giving up, wiped out, rip us, nickel and dime, nickel and diming, nickeled and dimed,
      no heat, no water, no food, no power, no pilot, no pilots, no crew, no seat, no seats, no gate, no bag, no bags, no luggage,
      no blankets, no ac, no air, no outlet, no outlets, no legroom, no leg room, no compensation, no communication,
      no announcement, no announcements, no resolution, no human, no luck, no success, no thanks to, no room for,
      be more careful, need work, needs work, needs improvement, needs to improve, need to improve, need to work on, needs to work on,
      step it up, get with it, get your _ together, figure it out, how about some, how about starting,
      could you at least, at the very least, the least you, least you could, you people, you guys need, you need to get,
      explain to me why, explain why, care to explain, is there a reason, any reason why, for no reason, good reason why
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    phrases: `
      internet|wifi|broadband|network|phones|line|lines|app|website|site|email|server|servers|service down, # days|weeks|months|times in a row, # days|weeks|months running,
      # hours later, # hrs later, # minutes later, # mins later, # hours ago and, # hour delay, # hr delay, # min delay,
      # minute delay, hour delay, hours and counting, hrs and counting, and counting, # hours of, # hrs of, # plus hours,
      # calls, # emails, # tweets, # different people|agents|reps, called # times, asked # times, tried # times, sat on the tarmac,
      been sitting, still on the, still at the, still on plane, still sitting, stuck in, stuck on, trapped on, trapped in,
      going nowhere, haven't moved, not moving, never left, not left yet, should've, would have been,
      was supposed to, were supposed to, not as advertised, not as described, gate change, gate changes, seat change,
      switched my, changed my flight, changed my seat, moved my seat, split up, separated from, gave my seat, gave away, gave my,
      gave us wrong, not allowed, wasn't allowed, weren't allowed, won't allow, wouldn't let, wouldn't allow, denied boarding,
      for no reason, without reason, at my own, out of pocket, on my own dime, pay extra, paid extra, extra fee, extra fees,
      bag fee, bag fees, change fee, change fees, wrong gate, wrong flight, wrong city, wrong bag, wrong order, wrong size,
      # phone calls, many calls, several calls, countless calls, countless times, for the past hour,
      for the last # hours|minutes|hrs|mins, last # hours, past # hours, over an hour, over # hours, over # hrs, over # minutes,
      more than an hour, almost an hour, nearly an hour, an hour late, hours late, hour wait, hr wait, long wait, long line,
      long lines, no line, lines are, waited # , waited over, waited almost, waited nearly
    `,
  },
  {
    weight: -0.55,
    kind: 'event',
    phrases:
      '# outage|breakdown|failure|cancellation|complaint this week|month|year|morning, # outage|breakdown|failure|cancellation today',
  },
  {
    weight: -0.1,
    kind: 'fault',
    phrases:
      '# hours|hrs|hr|hour|minutes|mins|min, trying to get|reach|contact|find|call|talk|speak|reschedule|rebook|change',
  },
  {
    weight: 0.02,
    kind: 'relief',
    phrases: 'despite, in spite of, crisis averted',
  },
  {
    weight: 0.6,
    kind: 'relief',
    phrases:
      'thanks|thank|thx _ for fixing|resolving|solving|sorting|switching|rebooking, thanks|thank|thx _ for getting us|me',
  },
  {
    weight: 0.65,
    kind: 'mood',
    phrases: `
      never been treated so well, never been treated better, never been treated this well, redeemed themselves|yourselves|itself, back in my good books, won us over,
      no plans to leave, not going anywhere else, a doddle, plain sailing, a piece of cake, money back the same, money back the next, money back within, money back already, money back in, fixed in five, in five minutes flat, minutes flat, sorted in minutes,
      the very next day, very next day, that's how you do it, that's how it's done, put it right, put things right, owned the mistake, owned up, unheard of, restored my faith, faith in humanity, faith in customer service, on the first try, without being asked,
      never _ better, best _ ever, best _ i've, best _ i have, saved the day, saved my day, saved me, saved us, made my trip,
      made my night, made our trip, made our day, put a smile, puts a smile, brought a smile, turned my day, turned it around,
      hooked me up, hooked us up, took great care, taken care of, taking care of, take care of me, looked after, went out of _ way,
      held the plane, held the flight, waited for us, waited for me, we made it, i made it, back on track, right on time,
      on time and, landed early, arrived early, early arrival, ahead of time, bumped me up, upgraded me, upgraded us, free upgrade,
      free drinks, free drink, nothing but great, can't say enough, cannot say enough, can't thank, cannot thank, way to go guys,
      keep it up, keep up the great, much love, mad props, big ups, two thumbs, kudos to, props to, hats off to, shout out to,
      shoutout to, bravo to, a big thank, big thank, you guys rock, you guys are awesome|great|amazing|the best, you're the best,
      you are the best, ur the best, u guys rock, y'all rock, won me over, customer for life, loyal customer for, best in the business,
      great value, good value, bang for the buck, bang for your buck, value for money, would buy again, will buy again,
      would definitely buy, highly recommended, will be back, we'll be back, will definitely be back, can't beat, cannot beat, can't beat the
    `,
  },
];
