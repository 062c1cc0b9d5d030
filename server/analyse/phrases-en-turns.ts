import type { PhraseGroup } from './phrases.ts';

/** Turns in which customers tell how a wait, a repair, a bill or a purchase went, with hardly a word of mood. */
export const englishTurnPhrases: readonly PhraseGroup[] = [
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      half of it smashed|broken|missing|gone, turned|turns|showed up smashed|broken|empty|damaged, wiped|wipes|deleted|deletes|lost|loses all|my|our|everything _ settings|data|photos|progress|files, this is the thanks, the thanks i|we get, loyal customers pay|get, new customers get|pay, one rule for, advertise # and, had|have to buy another|new|a, shrank|shrunk in the|after, shrinks in the,
      runs|ran|run out of charge|battery|power|juice before|by|after, noise|noises like a|an, sounds|sounded like a jet|tractor|hoover, returned|returning|sent it|them|mine back|the, sending it back, any chance of a|an|getting _ reply|answer|response|refund|update|callback, how hard can|is it be|to, is anyone|anybody actually|even|there|alive, is anybody there, # winter|month|week|day|year running, third|fourth|fifth|second|third time|week|winter|year|day running|now, hung up again,
      put|puts|putting _ price|prices|bill|premium|rate|rates|fees|fee|rent up, price|bill|premium|rent|fee|tariff has|have doubled|tripled|trebled, price|bill|premium|rent|fee doubled|tripled|trebled, price hike|hikes,
      waited an|over|nearly|almost|about|more _ hour|hours|age|ages|eternity, waited # hours|hrs|minutes|mins|days|weeks|months for|to|on|only|and, stood all|the _ way|journey|time|trip,
      no shows, no-shows, # no shows|no-shows, didn't|never _ show up, stood us|me up, paid for next day, paid for # and, leaves|left me|us|it|the|my|our _ like a building|bomb|pigsty|tip, left _ a mess|tip, left a mess,
      that was # days|weeks|months|hours ago, that was last monday|tuesday|wednesday|thursday|friday|week|month|year, # days|weeks|months later and still|nothing|no|it's, and it's now _ later, shouldn't|shouldnt have to, should not have to, why should|must i|we have, have|having|had to chase, chasing you|them|for|up|my|it,
      the one day|time|week i|we, upside down, had to sit|stand|sleep on|in the, sat on the floor, charged _ for a|an|something _ never|didn't|don't, asked for _ got|and got, ordered _ and got|received, got _ instead of #, reported in _ reported in
    `,
  },
  {
    weight: -0.35,
    kind: 'fault',
    phrases: `
      paper thin, looks|look|feels|feel|looked|felt|sounds cheap, wasn't|wasnt free, was not free, still dark|broken|blocked|flooded|closed|down, two|one|no bar|bars in|of, told|said|promised _ it|they|you|he|she _ would|will be fixed|sorted|done|delivered|ready|back|refunded|called|contacted, was told _ would be fixed|sorted|done|delivered|ready|back|refunded, told it would, keep|keeps|kept promising, keeps|kept telling me|us, has never rung
    `,
  },
  {
    weight: -0.6,
    kind: 'mood',
    phrases: `
      do not|don't|dont waste, expected more|better, expected _ more|better|much from|for|than, hoped for more|better, hoping for more|better, give|gave|giving _ zero|no|0|minus|negative stars, zero|0|no stars, stars if i could, one|1 star ;, one star, if you're|i'm|we're|your lucky, if you are lucky,
      steer clear, think twice before, avoid at all, i'd|would avoid, run a mile, look|go|shop elsewhere, taking my business|money|custom, can't|cannot recommend, wouldn't recommend|bother|trust, would not recommend|bother|trust, not impressed, less than impressed
    `,
  },
  {
    weight: -0.55,
    kind: 'irony',
    phrases: `
      lovely|nice|great|good|glad|brilliant|wonderful to see|find|hear|know _ my|the bill|rent|premium|price|prices|increase|delay|train|queue, love how|that you|they|your|it|the _ close|closed|ignore|ignored|charge|cancel|never|always|can't|don't|won't|was|still|keep, nice of _ to tell|deliver|cancel|charge|leave|put|let us|me|my|it|the|them after|without|upside,
      brilliant|great|perfect|wonderful|fantastic|awesome|typical|lovely ; the one day|time, good use of my|our, fantastic|great|nice|impressive|good|excellent work|job|stuff ; now|it|you, what a surprise ;, congrats on|to _ shareholders|profits, well done _ for losing|breaking|cancelling|ruining|missing, nice touch ;, interesting use of
    `,
  },
  {
    weight: -0.14,
    kind: 'mood',
    phrases:
      'nothing special, nothing to write home, nothing out of the ordinary, nothing more nothing less',
  },
  {
    weight: 0,
    kind: 'plain',
    phrases: `
      some things|parts|bits were|was good|great|fine ; others|some, others less so, no more no less, no more ; no less, ordered the wrong size|item|one|colour, will send it|them back, send it|them back next|by|with, diverted via|through|along, the same time|way|one, didn't|didnt ask for it|this|that|any, said they|he|she|you would ;, when they|he|she|you said,like|want|need|wish|wanting|requesting|request to cancel|close|return|terminate|end my|our|the|this|a, cancel my subscription|appointment|booking|reservation at|on|from|of, transferred to current|savings|the|my|our|another|home|new|second, changed my number|address|email|name|surname|password, is closed|closed on bank|sundays|mondays,
      was|were|been dreading, had been dreading, expecting a fight|misery|battle|nightmare|the worst, bank holidays|holiday, the same day option|delivery, put the phone down, if possible in, will be closed for _ refit|refurbishment|maintenance|stocktake, allergy|allergic to
    `,
  },
  {
    weight: 0,
    kind: 'ask',
    phrases:
      'just checking, checking whether|if, wondering if|whether|how|when|what, wanted|like to know|ask|check, does anyone know, can anyone tell',
  },
  {
    weight: 0.6,
    kind: 'mood',
    phrases: `
      i didn't|didnt ask for ;, got|given|gave|received _ an upgrade, upgraded us|me|our, all done|sorted|fixed|resolved|over in|within one|a|the|an|# _ call|visit|day|hour|minute|minutes|chat, done in one call|visit|go, when they|he|she|you said they|he|she|you would, like royalty, like a king|queen|prince|princess|vip|star, nothing was|is too much trouble, nothing is|was too much, hasn't|haven't|hasnt|can't|couldn't stopped|stop|stopping smiling|laughing|talking|raving|grinning, every last crumb|bite|drop|minute, licked the plate|plates,
      right at home, at home straight, would stay|buy|order|eat|come|go|book|use|visit _ again, i'd|we'd stay|buy|order|eat|come|go|book|use _ again, wish i'd|we'd|i|we _ sooner|earlier|before|ago, wish i had _ sooner|earlier|before, can't|couldn't|cannot|couldnt|cant live without it|this|mine|them|one, use|wear it|this|them|mine every day|week, use|wear it|this|them|mine every single day|week, still like|as|going new|good|strong, still looks|look|works|work like|as new|good, even my nan|mum|gran|dad|mother|father|grandmother|grandad|grandma|kids _ use|manage|do|work, straight|right out of the box, works|worked _ out of the box,
      saves|saved|saving|save me|us _ hour|hours|time|money|minutes|fortune, pain is|has gone, pain|headaches|ache gone|disappeared, put it|them in the porch|shed|safe, texted ; waved, arrived|came|delivered|landed early, a day early, # days early, back on before|within|in|by, reported _ ; filled|fixed|gone|done|sorted|cleared|repaired, reported _ filled|fixed|sorted|cleared|repaired _ day|monday|tuesday|wednesday|thursday|friday, what a gent, like new,
      couldn't|couldnt have|of asked|wished|hoped for|more|better, could not have asked|wished|hoped for, couldn't|can't|cannot ask for more|better|nicer, never a|any|once _ problem|problems|issue|issues|trouble|complaint|glitch|fault, not a single|one problem|issue|complaint|fault|glitch|hiccup,
      didn't|don't|didnt|never want|wanted _ to leave|end|stop, did not want _ to leave|end|stop, never feel|felt|made|make _ rushed|pressured|stupid|daft, without making|made me|us _ feel, didn't make me|us beg|wait|feel|pay|chase, already booked|booking|planning again|our|for|next|the|another, booked|booking|book again for|next|already, can't|cannot wait to go|come|be back|again|return,
      arrived|came|delivered|here|doorstep|landed _ next|following|same morning|day, at|by # the next|following morning|day, tidied|cleaned|cleared up after himself|themselves|herself|and, but you|they|he|she did ;, set|setup|up and running|installed|sorted|fixed|done|solved|resolved up|in|within # minutes|mins|seconds|min, set up in|within # minutes|mins|seconds|no, only took # minutes|mins|seconds|min,
      goes on and on, lasts|lasted all day|ages|forever|me, lasts # days, what a difference|find|gem|star|legend|team|joy|delight|relief|bargain|result|gent|gentleman|lady|hero, he|she|they|who|guy|driver|engineer even carried|helped|offered|brought|walked|stayed|waited|upgraded|phoned|rang|gave|threw|bled|fixed|took|drove, even carried|offered|stayed|threw in, finally a|an|someone|somebody _ that|who|which,
      waited while|with|for|until me|i|her|him|us|my, driver|guard|conductor|crew|steward|nurse|engineer waited|stayed, put _ away for me|us|her|him, without me|us|my _ lifting|having|asking, lifting a finger, beyond the call of duty, above & beyond, stayed past his|her|their, meant a lot, means a lot, didn't mind the|waiting, small thing|things _ meant|you,
      remembered i|me|my|our|that|us, remember i|me|my|our|us, knew my|our name|dog|order, you lot know how, saved us|me a|an|#, kept me|us posted|informed|updated|in, i'm sold, we're sold, i am sold, kicking myself for, should have switched|done|bought|joined _ sooner|earlier|ago, should've switched|done|bought _ sooner|ago, on time # days, on time _ in a row, take my money, slept like a, still going strong, good as new, fits like a glove, a joy to, smooth as,
      not one mistake|complaint, paying a third|half|less, paying _ less, nothing was too much, no fuss|hassle|jargon|quibble|nonsense|drama|faff, without fuss|hassle|quibble|drama, without any fuss|hassle|quibble|drama|problem|problems|issue|issues, quick and easy, easy as pie, piece of cake, first time i've _ without, couldn't be happier|easier|simpler|nicer, knocked _ off _ bill, knocked # off, printed|booked|found|got me|us a new one|seat|room|row, found us|me|my a|the|it
    `,
  },
  {
    weight: 0.5,
    kind: 'relief',
    phrases:
      'waived it|the|my|that, they|he|she waived, moved us|me to|onto _ free, money back before|within|same|in, saved the day, stopped it in, back up and running, new one|card on|in|within _ # days|mat|doormat, on the mat|doormat|doorstep # days|next|later|the|by',
  },
];
