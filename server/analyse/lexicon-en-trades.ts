import type { WordGroup } from './lexicon.ts';

/** English words of praise and blame that belong to a trade: a journey, a table, a device, a parcel. */
export const englishTradeMoods: readonly WordGroup[] = [
  {
    weight: -0.6,
    words: `
      egregious usurious trashy asinine moronic inexcusably unprofessionalism unaccountable       hostage hostages mortified infuriated fuming irresponsible reckless scandalous laughingstock
      incompetency dumbasses jackasses hellhole hellish cesspool snafu clusterfuck sucky suckage worstflight
      horribleservice terribleservice neverflying neverflyagain flightfail bagfail travelfail
      thissucks yousuck fuckyou screwyou wastedtime lowstandards notok
      nonsensical idiocy stupidity absurdity screwup screw-up foul-up cockup cock-up debacles mismanaged mismanagement badcustomer poorcustomer crummyservice
    `,
  },
  {
    weight: -0.45,
    words: `
      inefficient inefficiency inefficiencies hassles hassling avoidable preventable understaffed unmanned uninformed
      unapologetic uninterested disinterested indifferent indifference unorganized disorganized disorganised unorganised
      unwarranted unexplained unhelpfulness uncooperative unsanitary unkempt unpleasantly worn-out outrageously
      smelled smelly stench reeked reeks foul stinking nauseating nauseous vomit puke overcrowded ragged
      degrading demeaning belittled lectured arguing bickering clueless       struggle struggled struggling struggles inconveniently unacceptably snarky sarcastically condescendingly grudgingly
      ignoring unnoticed unannounced unethical discriminatory illegal unlawful bitching griping grumbling
      kicked scream screaming yell yells robbing theft gouging gouge nickel-and-dime nickel-and-diming cheapskate
      cramped squished shocked dismayed appalled dumbfounded speechless perplexed bewildered
      starving thirsty dehydrated freezing sweltering bored boredom whining fed-up underwhelm overworked
      shortcoming shortcomings drawbacks pitfalls gripe gripes pet-peeve nuisance eyesore annoyances
      mistreatment mishandled mishandling botch lackluster lacklustre ineptitude ordeal hell hellacious kill killed killing
      forgot forgotten neglecting sabotage sabotaged cracking wobbly creaky squeaky grainy tinny muffled laggy underpowered
      unintuitive overheating washed-out bloated bloatware
    `,
  },
  {
    weight: -0.3,
    kind: 'fault',
    words: `
      undelivered misdirected mistagged whereabouts grounded
      outdated unlisted garbled robocall voicemails resend re-send resubmit resubmitted overbook overbooking overbooked
      oversold miscommunication mislabeled mislabelled misplaced leaking leaked shutdown unplugged
      unreadable scratches dents cracks     `,
  },
  // Of themselves no praise or blame, but they lean to it.
  { weight: -0.14, kind: 'fault', words: 'telling longer shut customers' },
  { weight: 0.14, words: 'definitely easily huge compact challenging reasonably natural' },
  { weight: -0.45, words: 'unbelievable elsewhere limited lie' },
  {
    weight: 0.55,
    words: `
      commend commended commendable applauding appreciative appreciates graciously gracious
      thoughtfully considerate cordial personable upbeat easygoing heartwarming spotlessly speedily swiftness
      painlessly problem-free worry-free punctuality top-of-the-line high-quality well-built
      well-run well-organized well-organised well-trained rocked rockin kickass badass nailed nailing       aced stepped-up godsend lifesaving life-saver muchas-gracias
      awsome awesomeness greatness amazeballs fabulously wonderfully beautifully superbly brilliantly
      perfectly flawlessly amazingly fantastically delightfully gratefully happily warmly       scrumptious delectable heavenly divine exquisite palatable savory savoury moist aromatic homemade       ambience ambiance vivid sharpness responsive zippy featherlight lightweight versatile
      customizable ergonomic long-lasting value-for-money bang-for-the-buck
    `,
  },
  {
    weight: 0.3,
    words: 'charming adore blessings courtesy courteous magical finest proudly',
  },
];
