import { conjugateEnglish, inflectEnglish } from './inflect.ts';
import { buildLexicon, tableGroups, type WordGroup } from './lexicon.ts';
import { englishTradeMoods } from './lexicon-en-trades.ts';
import { vaderWords } from './tables/vader-en.ts';

const moods: readonly WordGroup[] = [
  {
    weight: -0.9,
    forms: 'adjective',
    words: `
      terrible horrible awful disgraceful disgusting appalling atrocious abysmal horrendous horrific despicable
      outrageous catastrophic disastrous furious enraged dreadful shameful unforgivable deplorable vile livid
    `,
  },
  {
    weight: -0.8,
    forms: 'adjective',
    words: `
      worst pathetic ridiculous unacceptable useless worthless shocking laughable incompetent rude infuriating
      unprofessional idiotic insulting dishonest fraudulent hideous miserable ghastly inexcusable hopeless evil
      cruel hateful hostile abusive criminal corrupt sickening revolting
    `,
  },
  {
    weight: -0.65,
    forms: 'adjective',
    words: `
      bad worse poor annoying frustrating disappointing unhappy angry upset mad annoyed frustrated disappointed
      dissatisfied unsatisfied irritated irritating unhelpful unreliable lousy crappy shitty stupid dumb absurd
      unfair unjust nasty ugly sad sorry-looking displeased disgruntled fed-up pissed ashamed misleading deceptive
      deceitful careless clueless ignorant lazy arrogant dismissive mediocre subpar inadequate embarrassing dire
      depressing unbearable painful senseless pointless toxic crooked obnoxious untrustworthy shady sketchy
      heartbroken devastated heartless ungrateful uneducated incapable inept negligent inconsiderate disrespectful
      substandard rubbish inferior defective
    `,
  },
  {
    weight: -0.45,
    forms: 'adjective',
    words: `
      boring confusing confused unclear difficult inconvenient uncomfortable unfortunate unlucky worried anxious
      nervous scared afraid tired exhausted weird strange dull awkward clumsy messy dirty noisy bitter unpleasant
      unwelcome unwilling skeptical suspicious disturbing troubling lonely weak dated overpriced outdated flimsy
      bland stale cramped smelly sick gross tedious lame impossible unnecessary excessive helpless stressful
      stressed tense grumpy cold-hearted guilty jealous bloody insane crazy silly dangerous risky harmful violent
      fake faulty inconsistent cheap-looking miserly stingy vague insufficient unaware unprepared unsafe
    `,
  },
  {
    weight: -0.8,
    words: `
      shame disgrace joke farce shambles nightmare disaster scam scammers scammer fraud fraudsters crooks thieves
      theft liars liar clowns garbage crap shit shite bullshit bs fuck fucking fucked fuckin wtf ffs hell damn
      damnit goddamn idiots morons hate hated hates hating sucks sucked suck trash bollocks crapshow shitshow
      horrid horrors atrocity abuse terrorist terrorists terror murder murdered killed rape racist racism asshole
      assholes bastard bastards bitch dickhead robbery extortion travesty fiasco debacle ripoff rip-off arse
    `,
  },
  {
    weight: -0.55,
    words: `
      frustration frustrations annoyance disappointment anger rage misery grief sadness pain hurt hurts hurting
      stress hassle mess trouble troubles complaint complaints complain complained complaining complains excuse
      excuses lies lied lie lying blame failure failures fail fails failed failing epicfail worry worries regret
      regrets fear fears nonsense incompetence rudeness negligence ignorance inconvenience inconvenienced
      disservice ugh argh grr meh smh omfg sigh yikes ew yuck boo bummer sadly unfortunately ruin ruined ruins
      ruining wasted wasting waste shambolic lost suffer suffering suffered died death dead dying cry crying cried
      tears sob insult insulted scammed cheated cheat robbed stole stolen screwed screwing mislead misled abandoned
      stranded stuck punished threatened threat war crisis tragedy tragic victim victims downside drawback flaw
      flaws flawed letdown nope dread dreading downgrade stink stinks stinky loser losers losing lose defeat kill
      attack attacks poorly wrongly badly unimpressed unamused displeasure disrespect disrespected discriminated
      mistreated neglected betrayed dissapointed disapointed dissapointing disappoint disappoints annoy annoys
      frustrate frustrates regretting shocker bother bothered disgusted offended outraged irate agony chaos chaotic
      pity misinformed fooled tricked overcharge
    `,
  },
  {
    weight: 0.9,
    forms: 'adjective',
    words: `
      excellent fantastic amazing awesome outstanding superb brilliant phenomenal flawless fabulous exceptional
      incredible magnificent marvelous marvellous perfect terrific faultless spectacular sublime
    `,
  },
  {
    weight: 0.7,
    forms: 'adjective',
    words: `
      great wonderful best lovely beautiful delicious gorgeous delightful impressive impressed thrilled delighted
      stellar splendid ecstatic adorable stunning unbeatable first-rate top-notch beloved overjoyed super glorious
      magical breathtaking unforgettable heartwarming proud fab spotless superior
    `,
  },
  {
    weight: 0.55,
    forms: 'adjective',
    words: `
      good nice happy pleased glad friendly helpful kind sweet polite courteous professional thankful grateful
      satisfied pleasant enjoyable efficient reliable cheerful thoughtful generous awesome-looking fun fine-tuned
      cool neat exciting excited elegant charming interesting comfortable comfy cozy attentive caring responsive
      knowledgeable competent smart clever fast-working intuitive seamless smooth valuable worthwhile effective
      honest trustworthy fair lucky blessed classy hilarious entertaining inspiring inspired positive successful
      welcoming warm-hearted wise talented creative hopeful relieved refreshing tasty yummy fresh fancy stylish
      sturdy durable accommodating hospitable empathetic understanding-of brave peaceful sincere solid strong handy
      joyful enthusiastic engaging insightful informative fascinating ideal worthy clear-cut remarkable memorable
      legendary epic rad dope sick-good
    `,
  },
  {
    weight: 0.35,
    forms: 'adjective',
    words:
      ' quick fast  clean  affordable safe bright decent useful calm prompt speedy  painless stable crisp punctual convenient',
  },
  {
    weight: 0.7,
    words: `
      love loved loves loving luv adore adored adores kudos bravo hurray hooray yay yippee woohoo woot wow congrats
      congratulations hero heroes legend legends star stars lifesaver genius masterpiece gem treasure blessing
      bless winner wins props applause champion champions superstar heaven joy delight bliss rocks rock rockstar
      phenom
    `,
  },
  {
    weight: 0.55,
    words: `
      thank thanks thankyou thanx thx ty tysm appreciate appreciated appreciates appreciation grateful gratitude
      recommend recommended recommends recommending enjoy enjoyed enjoying enjoys happiness pleasure success smile
      smiles smiling smiled laugh laughing haha hahaha hahah fun pleasantly well-done compliment compliments praise
      admire admired trust hope hoping hopefully excellence improvement improved improves win won winning celebrate
      celebrating celebration victory peace beauty friendliness kindness courtesy generosity hospitality comfort
      efficiency perfection welcome welcomed helped helping satisfaction satisfying pleasing impress pleases
      impresses exceeded rewarding cute hugs hug xoxo xx cheers fave favorite favourite yum gladly yaay advantage
      benefit benefits hype hyped dream stoked psyched
    `,
  },
  { weight: 0.25, words: 'well' },
];

const faults: readonly WordGroup[] = [
  {
    weight: -0.5,
    kind: 'fault',
    forms: 'adjective',
    words: `
      slow broken patchy glitchy buggy laggy choppy unstable intermittent unusable unreachable unavailable
      incorrect inaccurate erroneous wrong damaged sluggish spotty dodgy wonky unresponsive blurry shaky
    `,
  },
  {
    weight: -0.5,
    kind: 'fault',
    forms: 'verb',
    words: `
      crash freeze buffer lag drop stutter disconnect malfunction delay cancel ignore overcharge misplace block
      reject refuse deny interrupt stall hang-up glitch flicker leak misbehave
    `,
  },
  {
    weight: -0.45,
    kind: 'fault',
    words: `
      froze frozen stalled dropouts dropout outage outages error errors problem problems issue issues bug bugs
      glitches fault faults mistake mistakes missing misplaced disconnected disconnects unanswered unresolved
      unsolved downtime interruption interruptions interference penalty overbilled double-billed double-charged
      unpaid overdue late delayed delays cancellations cancellation cancelled canceled cancelling stuttering
      pixelated buffering spam phishing hacked virus malfunctioning packetloss overheated overheating vanished
      expired rejected refused refusal denied blocked disconnection limbo runaround nowhere
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    words: 'expensive pricey costly queue reminder reminders unable lack lacks lacking lacked',
  },
  { weight: -0.2, kind: 'fault', words: 'alas waited queueing queuing hung' },
];

const weak: readonly WordGroup[] = [
  {
    weight: 0.1,
    words:
      'ok okay fine works yeah correct correctly upgrade upgraded clear simple patient easy quick quicker working bright clearly',
  },
  { weight: 0.14, words: 'finally lol lmao funny easier free helped helping improve' },
  {
    weight: 0.45,
    words: `
      respect forgive forgiven elite manners credit polite gentleman cake pizza flowers bouquet goosebumps
      applauded clapped clapping apologised apologized enjoyable goat banging decent decently chuffed
    `,
  },
  {
    weight: -0.5,
    words: `
      cooked shouted shouting yelled yelling gimmick dire rant ranting fuming seething gutted miffed irked cross
      distrust disbelief sarcastic unreal ludicrous mockery cheeky nonexistent non-existent pathetically greedy
      greed disloyal baffled baffling mindboggling mind-boggling aggravating exasperated exasperating
    `,
  },
  {
    weight: -0.4,
    kind: 'fault',
    words: 'spinning dies dieing wronged timeout timeouts dial-up dialup spooling eror damage hack',
  },
];

const pictures: readonly WordGroup[] = [
  {
    weight: -0.5,
    words: `
      pigeon pigeons snail snails dial-up dialup medieval prehistoric kafka kafkaesque crickets canned scripted
      copy-paste copypaste loophole loopholes sneaky gotcha endless endlessly silence patronising patronizing
      condescending curt snappy abrupt bureaucratic bureaucracy robotic impersonal helplessly humiliating
      humiliated headache headaches riddance rigmarole palaver merry-go-round goose-chase loop circles sarcasm
      cynical begging pleading desperate desperately distressed overwhelmed fobbed stonewalled ghosted gaslighting
      unheard dismissed
    `,
  },
  {
    weight: 0.5,
    words: `
      listened smoothly seamlessly promptly courteously lifesavers gem gems angels angel saint treat refreshingly
      unbeaten unrivalled unrivaled first-class five-star top-drawer bargain steal reassuring reassured heartfelt
      friendliest politest impressively gobsmacked charmed smitten lovingly perk perks thumbs-up hooked winner
    `,
  },
];

const relief: readonly WordGroup[] = [
  {
    weight: 0.5,
    kind: 'relief',
    words:
      'fixed sorted solved resolved repaired restored refunded reimbursed reinstated credited rescued saved',
  },
  { weight: 0.35, kind: 'relief', words: ' compensated' },
];

const more: readonly WordGroup[] = [
  { weight: -0.4, kind: 'fault', words: 'lost' },
  {
    weight: -0.65,
    words: `
      filthy diabolical shoddy sloppy mouldy moldy inedible extortionate sexist mis-sold missold mis-selling misselling
      stomach-churning soul-destroying unwatchable unreadable half-baked botched
    `,
  },
  {
    weight: -0.45,
    words: `
      flaky underwhelming underwhelmed tasteless greasy soggy overcooked undercooked burnt misquoted cumbersome clunky
      tiresome run-down obsolete junk grubby stained musty unsolicited sluggishly glitches temperamental
      long-winded formulaic forgettable contrived predictable stilted
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    words: 'cracked torn dented scratched chipped warped dismantled complicated',
  },
  {
    weight: 0.65,
    words:
      'impeccable impeccably mouthwatering mouth-watering top-quality world-class hassle-free bravo unmissable',
  },
  {
    weight: 0.5,
    words: `
      effortless effortlessly dependable swift swiftly straightforward user-friendly spacious cosy cozy tidy flavourful
      flavorful juicy crispy skilled well-made well-written page-turner comfy stylish succulent
    `,
  },
  { weight: 0.4, words: 'cool easy thnx thnks tysm welldone ilove topnotch worldclass' },
  {
    weight: -0.6,
    words: `
      neveragain epicfail badservice poorservice worstairline worstservice customerservicefail pathetically notcool
      nothappy notimpressed frustratedcustomer unhappycustomer disappointing ridiculousness wtaf unbelievably
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    words: `
      why waiting delayed delay delays bumped rebook rebooked rescheduled reschedule overbooked rerouted diverted
      uncomfortably layover stranded misconnect refund apology apologies compensation reimbursement voicemail
      disconnecting understaffed overpaid overheats
    `,
  },
];

const plain: readonly WordGroup[] = [
  {
    weight: 0,
    words: `
      strongly slowly dated drop smart
      lovelier kindly kinds star stars rock kindest kinder latest later bestest super-market patients
      patiently solidly sicker hope hoping pretty fairly stuckup rage well like heaven fun- cheap lower
      strongest welcome- dead dream waited peace war attack attacks win won winning better honest hopefully loyal loyalty yeah
      safe elite credit kind friend friends patient clearly treat trust luck correct interesting wow goodmorning goodnight goodafternoon goodevening goodfriday goodnews resolved reimbursed wish simple
    `,
  },
];

const inflection = { adjective: inflectEnglish, verb: conjugateEnglish };
const own = [
  ...englishTradeMoods,
  ...moods,
  ...faults,
  ...weak,
  ...pictures,
  ...more,
  ...relief,
  ...plain,
];

/** The English words of our own lists that carry mood, in all their forms, without accents. */
export const englishOwnWords = buildLexicon(own, inflection);

/** Those and a public lexicon's. */
export const englishLexicon = buildLexicon(
  [...tableGroups(vaderWords, 'fixed'), ...own],
  inflection,
);
