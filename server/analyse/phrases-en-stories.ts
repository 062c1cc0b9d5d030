import type { PhraseGroup } from './phrases.ts';

/**
 * Families of what happens to customers and of what a company does for them, by kind of event rather than by trade.
 * They come before the other lists and decide.
 */
export const englishStoryPhrases: readonly PhraseGroup[] = [
  // What sounds like a complaint's words and is none.
  {
    weight: 0,
    kind: 'plain',
    phrases: `
      please|pls|plz|kindly cancel|void|remove|delete|close|block, in error, by mistake, by accident, smart meter|meters|tv|phone|thermostat|plug|home|watch|speaker|doorbell|lock|hub, drop it|this|them|that|one|off _ at|to|in, drop|dropped|dropping off at|to|in, drop off,
      slow cooker, dead end, bad weather, no smell, no further action, no rush, no access to _ until|till, no longer needed|required, not needed|required, has not changed, hasn't changed, have not changed, haven't changed, not travelling|traveling, is not included,
      lost property, lost and found, talked through, spoke|speaks|speaking slowly, black friday, red sea, direct debit date, for life insurance, broken down by, cut off for|time|date, what's the cut off, cut-off,
      missing person, white noise, excess of, problem solving, trouble shooting, error free, worry free, in case of _ loss|theft|damage|delay, kill time, cheap flights, hard copy, hard drive, hard disk, hard shell
    `,
  },
  {
    weight: 0.02,
    kind: 'relief',
    phrases:
      'ticket|case|complaint|issue|query can be closed, ticket|case|complaint|issue|query can close, you|u can close the|this|my',
  },
  // Praise of what was, and of what was promised.
  {
    weight: -0.3,
    kind: 'mood',
    phrases: `
      was once _ good|great|lovely|decent|fine|best, once a good|great|lovely|decent|proud, used to be _ good|great|lovely|decent|better|reliable|fun, started so|off well|great|good, was always so|such|a good|great|lovely|reliable, back when _ cared|worked|answered,
      since the takeover|merger|update|new|rebrand|refurb, gone downhill, going downhill, went downhill, not what it was|used, no longer what it, shadow of its, will be fixed|solved|resolved|sorted|refunded|repaired, would be fixed|solved|resolved|sorted|refunded|repaired,
      should be fixed|solved|resolved|sorted|refunded|repaired, to be fixed|solved|resolved|sorted|refunded|repaired, meant to be fixed|solved|resolved|sorted|refunded|repaired
    `,
  },
  // Effort repeated, and being heard by nobody.
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      same # questions, same questions|answer|reply|email|story|excuse|link|line|script again|every|each|twice|# , same copy|canned|automated|scripted, asked me|us|for _ again, # time asking|calling|writing|emailing|ringing|reporting|explaining|telling, # chasing|reminder|reminders|complaint|complaints, chased # , chasing this|you|them|my|for, have to chase, had to chase, having to chase,
      explain|explained|explaining _ again|all over|from scratch|# times, start|started|starting again from|all over, from scratch, round and round, around and around, round the houses, sent round|around, passed on|along to another|a different, bounced between|around|from, pushed from, from one _ to another, another department|team|agent|number|queue|form, wrong team|person|number|queue|line,
      says|said ask|call|ring|email|contact|it's|its the|your|them|my, tells|told me to ring|call|email|contact|wait|try|ask, blames|blamed|blaming the|each|me|us|my, blame each other, each other's fault, not our problem|fault|department, not my department|problem|job, not their problem, nothing they|you|we can do, nothing can be done, computer says no, chatbot|bot|robot|machine that|just|keeps|asked|closed|says|said, talking to a bot|robot|wall|machine|brick, brick wall,
      no option to speak|talk|contact|complain, no way of|to contact|speak|talk|reach|complain|cancel, goes|went|going straight|direct to voicemail, straight to voicemail, rang out, rings out, just rings, engaged tone, line is dead, line goes|went dead, then silence|nothing|nothing since, heard nothing, hear nothing, not heard|had a word|thing|peep|reply|response|anything|back, haven't heard|had _ back|since|anything|word, nobody|no-one tells|warned|mentioned|said|informed|bothered|explained, no one tells|told|warned|mentioned|informed|bothered|explained, never told|warned|mentioned|informed|asked|explained,
      fobbed off, fobs me|us|people|you off, left hanging, left waiting|wondering|standing|guessing, kept waiting|in the dark|hanging, ping pong, being ignored, getting ignored, read receipts, seen but not, left on read, deaf ears, no joy
    `,
  },
  // Waiting and broken terms.
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      # weeks|months|days|years on|later|after|and still|no|nothing|same, # weeks|months|days and|on and|still, should have been|arrived|come|gone here|done|sorted|delivered|in|there|back, should've been|arrived, was due|meant|supposed to be|arrive|come|on|last|yesterday, were due|meant|supposed to be|arrive|come, was due|promised|booked for|on|by|between|last|in|yesterday _ and|but|still,
      # visit|visits|appointment|appointments|engineer|engineers|slot|slots missed|cancelled|no|later|wasted, missed appointment|slot|delivery again|for, waited in|at home|all, stayed home|in for, took _ off work|for, day off work, afternoon off for, waste|wasted a|my|another|our day|morning|afternoon|evening|time|journey|trip, next available|slot _ in|is|weeks, earliest _ is|in # weeks|months, pushed back|again, put back again, moved again, rescheduled again|twice|#, keeps being|getting moved|cancelled|changed|put|pushed|delayed|rescheduled,
      # minutes|mins|hours|hrs in|of the|a queue|line|hold|music, queue number|position, # in the queue, number # in, queued for, queue out, queue round, queueing for, since|back in january|february|march|april|june|july|august|september|october|november|december and|still|no|nothing, has been down|out|broken|off|dead|missing|like|this since|for, been down|out|broken|off|dead|without since|for, still there|here|missing|broken|down|out|pending|processing|open|unresolved|outstanding|nothing|none, same again, same story|problem|issue|fault|thing again
    `,
  },
  // What staff, couriers and fitters did, and what was paid.
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      left in|on|out the|my|our|a rain|bin|street|pavement|doorstep|road|hedge|garden|porch|wet, thrown|chucked|dumped|tossed|launched over|by, in the bin|hedge|bushes, over the fence|gate|wall, rolled|rolling _ eyes, laughed|laughing at me|us|my, walked off|away, drove off|past|away|straight, sailed past, hung up, shut the door, slammed the, put the phone down, spoke|spoken|talked|talk to _ like dirt|a|an, like dirt|rubbish|cattle|criminals|idiots|an idiot|a criminal|a child|a number, made to feel, accused me|us|of, threatened me|us|with, talked down to, talked over,
      damaged my|our, scratched my|our, broke|broken my|our, dug up, hole in|where, left a mess|hole|mark|without|behind, mess behind, stained, leaking|leaks|leaked from|through|into|all, dirty sheets|towels|plates|cutlery|room, hair in|on the|my, bed bugs, bedbugs, smelled|smelt|stank|stinks|smells of|like, slept in the car, mould on|in, cold shower|chips|soup, no hot water, no running water, no air con, sent mine back, sent it away, walked out, couldn't eat|sleep|finish, inedible,
      hidden|surprise|unexpected|sneaky fee|fees|charge|charges|cost|costs|resort, sprung on, out of nowhere, extra for|on top, charged|billed|took|taken|debited|deducted _ twice|anyway|again|without|off me|too, took # off|out, taken # off|out|from, still charged|charging|billed|billing|paying|taking|owe, still being charged|billed, keep|keeps|kept charging|billing|taking|paying|sending, price|bill|premium|rent|fee|cost|tariff|rate|fare _ gone up|doubled|trebled|tripled|jumped|went up|shot up, gone up|doubled|jumped from|by|to|again, up to # from, went up by|from|to|again, double the price, doubled overnight, loyalty penalty, new customers get|pay|only, cheaper for new,
      refuse|refuses|refused|refusing to refund|pay|replace|help|honour|accept|take|give|let|speak|cancel, won't refund|pay|replace|honour|budge|help|accept|cancel, wouldn't refund|pay|replace|honour|budge|help|accept|take|give|cancel, no refund|refunds|compensation|goodwill|apology, not even a|an sorry|apology|reply|thank|email|call|acknowledgement, without so much as, without a word|warning|thought|reason|by|your, at the last minute, last minute change|cancellation|cancel, cancelled|canceled at|on|with|an|#, cancelled on me|us, turned away|down, denied|declined|rejected my|our|me|us|because|again|without, voided my|warranty
    `,
  },
  // Things that break, stop or were never as told.
  {
    weight: -0.5,
    kind: 'event',
    phrases: `
      after # weeks|months|uses|washes|days|wears _ broke|died|snapped|cracked|stopped|fell|peeling|dead|gone, lasted # weeks|months|days|uses|minutes, lasted a|all of week|month|day|#, died|broke|snapped|cracked|stopped|failed after|within|working, gave up the ghost, packed up, conked out, on its last legs, won't turn|switch|charge|start|open|update|pair|print|play|close|stay, will not turn|switch|charge|start|open, doesn't fit|match|charge|start|open|even|do, does not fit|match|charge|start|open, held together with|by, falling|fell|falls to bits|apart|off|out, keeps falling|turning|switching|restarting|rebooting|logging|losing|breaking|beeping|asking|sending|telling|buffering|disconnecting, restarts|reboots itself|every, times a|an day|hour|night,
      out of service|action|use, closed|shut without|when|until|early|again|for, was|were closed|shut|locked|empty|dead when|on|again, half the|of it|them is|are|was|were missing|closed|broken|empty|gone|out, missing half|two|parts, arrived|came|turned up without|with|missing|late|cold|open|opened|wet|crushed|dented|cracked|scratched|used|mouldy|dead, sent|got|received|given|delivered|brought _ wrong, someone else's order|parcel|name|details|luggage|bag|post, not as described|pictured|advertised|promised|ordered|shown|agreed, nothing like, looks|look|looked nothing, not what i|we ordered|paid|was|were|expected|asked|signed, a far cry, so called, so-called, supposedly, apparently ; , calls itself, call itself|themselves|yourselves|yourself, claims|claim to be, advertised as|at, advert|website|site|brochure|photos said|says|showed|promised|promises _ but, the reason we|i booked|bought|joined|chose|came, reason i|we left|am|are leaving,
      never arrived|came|turned|appeared|showed|worked|happened|materialised|received|replied|delivered|got, yet to arrive|see|hear|receive|get|be, has yet|still to, wants|asks|asking|asked for _ that|i|which _ don't|doesn't|didn't|never, isn't serviceable, not in a serviceable
    `,
  },
  // Turning away, and words at one's wits' end.
  {
    weight: -0.5,
    kind: 'mood',
    phrases: `
      never|not going|coming|ordering|booking|shopping|staying|eating|buying|using|flying|returning back|here|again|with|there, never again, won't be going|returning|coming|ordering|booking|back|renewing|using|recommending, will not be going|returning|coming|ordering|booking|back|renewing|using, cancelled my|our direct|subscription|membership|policy|contract|order, cancelling my|our|everything, i'd leave|switch|cancel if|but, love to leave, off to|to a|another|your competitor|competitors, taking my|our money|custom|business, voting with, that's me|us done|out|off, i'm|im|we're done|out|off ; , i'm|im|we're done|out with, thanks but no,
      wish i'd|i|we|we'd never|not|read|gone|stayed|listened|known, should have gone|read|stayed|listened|known, regret|regretting booking|buying|switching|joining|signing|choosing|ordering, biggest mistake|regret, worst decision, learnt|learned my lesson, lesson learnt|learned, more fool me, you couldn't make, couldn't make it, you'd think, you would think, god forbid, heaven forbid, is it too much, too much to ask, is that too, am i supposed|meant|expected, are we supposed|meant|expected, what are we|you paying, what do i pay, what do we pay, privilege of, for the privilege, the mind boggles, beggars belief, speaks volumes, need i say, tell me how, make sense of, who designed|decides|decided, whose idea, what planet, different planet, in what world, on what planet, joke of a, excuse for a, excuse of a, poor excuse, sorry excuse, waste of space|everyone|everybody's
    `,
  },
  // What was done well, told as facts.
  {
    weight: 0.5,
    kind: 'mood',
    phrases: `
      no faff|fuss|hassle|drama|nonsense|quibble|quibbles|quibbling|bother|stress|pressure|arguments|messing, no questions asked, no quibble, without _ asking|chasing|quibble|fuss|hassle|question|arguing, didn't have to ask|chase|wait|pay|queue|explain|repeat, never had to ask|chase|wait|queue, wouldn't take a|any|my|our penny|money|payment|tip, wouldn't take a, free of charge|cost, no extra charge|cost, threw in a|some|an, refunded in|within|same|straight|the|without|me|us, money back in|within|same|straight|the|without, replaced it|them free|straight|within|without, replaced _ no questions|free|straight|next|within|same, replacement _ next day|straight|same|within|free,
      back|delivered|fixed|sorted|here|done|resolved|answered|replied|home by|before|within lunchtime|hour|minutes|next|same|end|close|#, sorted|solved|fixed|resolved it|everything|me|us|this|that in|within|on|over|straight|there|same|for, sorted _ in # minutes|mins|seconds, answered|replied|responded|called back|rang back in|within|straight|right|immediately|before, picked up|answered _ straight|immediately|within|first|second|right, got through|answered straight|immediately|first|in, straight through, on the second ring, first ring, called|rang|phoned back to see|check|make, just to check|see|say|make, stayed on the|with|late|until|till, stayed late, came out same|within|specially|on, gave up _ lunch|evening|break|weekend, goes above, walked|talked|guided|helped her|him|me|us through|with|across, knew exactly|what|my|our|their|every,
      had patience, so patient, very patient, endless patience, patience of a saint, patience with me|my|us|her|him, kind soul|man|lady|woman|gentleman|words|gesture|staff|driver|people|person, lovely lady|man|gesture|touch|people|staff|driver|chap|lass|lad|girl|bloke|couple|welcome|surprise|team|guy|gentleman, nice touch|gesture|surprise|one, thoughtful touch|gesture, kind of them|her|him, found us|me a|another|seats|spare, they'd found|kept|saved|posted|put, posted it|back, kept it safe|aside|for, held the|our door|bus|train|boat|flight|gate|table|room, waited for us|me|my|our, let us|me in|check|stay|on|off|have|keep|board early|late|free|anyway|extra, upgraded us|me|our|my, free dessert|breakfast|repair|replacement, on the house,
      exactly as|what|right|when described|promised|ordered|advertised|we|i|they|said|pictured|wanted|needed, just as described|promised|advertised|pictured, did exactly|what, does exactly|what, does what|the job|it, works a treat|like|out of|straight|first|every|beautifully|flawlessly, went|worked|ran like a|clockwork, runs smoothly, never missed|missed a|skipped a|beat, still going strong|perfect|like new, good as new, as good as new, still works|working|looks perfectly|like|after|great|fine, # years|months|weeks and still|on going|working|perfect|strong|like, # years|months|weeks on|and still going|working|perfect|strong|like|perfectly, going strong, lasted me|us|years|well, slept like|so|well|a, never slept|felt|eaten|had|seen|tasted|met so|like|better|as|such, best sleep|night|meal|coffee|breakfast|view|service|customer|stay|purchase|money|decision|thing, ate like, left|leaving smiling|happy|full, left smiling, smile on,
      customers|customer|client|fan|member for life, for life here, employee|staff|team|driver|worker of the month|year, promote _ him|her|them, give _ raise|medal|promotion|bonus|pay|award, deserves|deserve a|an|every, deserve|deserves a medal|raise|promotion|bonus|mention|thank, tell _ boss|manager|crew|team|staff thank|thanks|they're|he's|she's|they|well, please pass on|thank, pass on my|our thanks|compliments|regards|gratitude, pass my thanks, say thank|thanks to, wanted to say|thank, just wanted to say|thank, had to say|share, big thank|thanks|up|shout, proper job|service|lovely|legend, top job|man|woman|bloke|marks|lady|lad|team|class, they're|you're|he's|she's|is|are class|gold|golden|ace|magic|angels|legends|heroes|stars|gems, more of this|like, more like this, that's how it|you|to, how it should|it's, can't ask for, couldn't ask for, what more could|can|do you, nothing was too, nothing is too, too much trouble, went well|smoothly|perfectly, felt respected|welcome|heard|safe|valued|looked|listened|at home|like a, made me|us|him|her|my|our feel welcome|welcome|safe|special|at|better|valued|heard, made _ feel welcome|special|at home|safe|like, felt like royalty|family|home|a king|a queen, treated like royalty|family|a king|a queen|kings, explained me|us|it|everything|every|all|things|clearly|what clearly|every|well|patiently|step|properly|the, in plain english
    `,
  },
];
