/** English words of VADER's lexicon, each form by itself. Written by build-tables.mjs; see NOTICE.md. */
export const vaderWords: readonly (readonly [weight: number, words: string])[] = [
  [
    -0.8,
    `
      rapist
    `,
  ],
  [
    -0.75,
    `
      fatality hatefulness killings motherfucker murder murderer rape raped rapers rapes raping
      slavery suicidal suicide terrorism terrorist torturers
    `,
  ],
  [
    -0.7,
    `
      abuse abusive apocalyptic betray brutalises brutalizes brutalizing cancer catastrophe
      devastating devastative doomed dreadfulness evil evillest evilly excruciating excruciation
      faggot faggots fatally fucked fucker fuckface fuking hated hatred heartbroken hellish
      horrific horrifyingly kia killers murdered murderee murderers murdering murderous nigger
      pissed raper rapists scumbag shittiest terrorised terrorises terrorisms terroristic
      terrorize tragedy twat villains whore
    `,
  ],
  [
    -0.65,
    `
      abhorrent abhors abusivenesses afu angriest anguish assassination bastards betrayed bitches
      bitchiest brutal brutalised brutality brutalize brutally bullied bullying cocksucker crisis
      cruellest cruelness cruelty cunts destructive devastate devastated devastators dickhead
      direful disaster disastrous disgust disgustedly disgustingly dismal douchebag drowned
      enslave evildoer evildoing eviller evilness excruciatingly fatalities foetor fubar fuckers
      fuckhead fucktard harshest havoc hopelessness horridnesses horrifically horrifies
      infuriated irate molestations molests murderees murderously murderousness murders
      obliterate poisoners poisonously racism racist saddest shithead sinister sluttiest
      terrified terrorise terrorising terrorists terrorized terrorizes terrorizing torture
      torturing traumatization vile villainess villainously violence violent warmonger whores
      wickedest worst
    `,
  ],
  [
    -0.6,
    `
      abduction abuser abusers abuses abusively agonizing alarmingly anger anguishing
      antagonizing assassinations assault assaultive assholes attacker attackers bankrupt
      bastardising bastardly bastardy betrayal bfd bfe bitch bitched bitchery bitchily bitchiness
      brutalise brutalising brutalities bullshit chaos cheating cocksuckers compassionless
      condemnation contempt corpse crappy criminals cruel cruelest cruelly damnation damnatory
      damnified degrading degradingly depression despaired despairs despising destroying destroys
      destruction destructionist devastates devastator devilry devils deviltry disasters
      disgustful dishonest distraught dooming doomsday dreaded dreadfully drown dumbass dumbhead
      enrage enraging evils excruciate fascist fearing ffs fraud fuming furious fury gloom
      greediest grievousness grim harassers harassments harmfully harmfulness harming hate
      heartbreak heartlessly heartlessness horrendous horrifying horror horrors humiliatingly
      humiliation hurtfully idiotic illegal infuriates injustice insanity jackasses joylessness
      killingly laziest loathing lousiest lowbred maddest miserableness miseries miserliness
      misery molesting moronic motherfucking murderesses nastinesses nasty negative obscene
      painfulness pathetic perversity perverts petrifying poisoner poisoning poisonous poisons
      prejudicial punishers punishing rage rageful rancidity rancidness remorselessness repulse
      retarded riot rob robber ruin ruinate ruination ruinous ruinously sadden savageness scam
      scams shamed shit shitheads shitty sin sinful slut sluts sluttier son-of-a-bitch stab
      starved stealing stressfully stupidnesses terriblenesses terribly terrifies terrifying
      terrorization terrors tortured torturous totalitarianism tragically traumatic traumatically
      traumatise travesty treasonous ugliest ugliness unlovable victimizing villain
      villainousness villainy violater violently virulent warmongers weep whored whoremonger
      woebegone wrathful wtf
    `,
  ],
  [
    -0.55,
    `
      abandonment abducted abhorred abused abusiveness aching aggravate agonised agonises agonize
      agonized agonizes agonizingly angered angering angers angrier angry annoyer
      antagonistically appall arrogance arrogant assaulted assaulting assaults assfucking bad
      bastard bastardised bastardises bastardization bastardize bastardizing betraying betrays
      bitcheries bitchy bitterest blameworthy blaming brutalizations brutalized bsod bully
      casualty catastrophic chaotic chastise chastised cheated cheater choke collapse condemns
      conspiracy contemptuous contemptuously crestfallen crime criminal crudest crueler crueller
      cruelties cunt curse cwot damage damaging damnify damnifying damnit damns danger dangered
      dangering dangers darkest dearth degradation dehumanizing deject dejected dejecting depress
      depressed depresses depressingly depressions despairing despairingly desperations
      despisement despisements destroy destroyed destroyers destruct destructing destructions
      destructively destructiveness destructivity destructs devastatingly deviling devilishness
      devilkin devilled dick dirtiest disappointing disappointment disconsolate disgrace
      disgusted disgusting disheartened disheartenment disheartenments disheartens dismaying
      disparaging dissatisfaction dissatisfy dissatisfying distress distressful distressfulness
      distressingly distrusted disturbing disturbingly doa dolorous doomsdayer doomsdays doomster
      downhearted dreadfuls dreading drowns dullsville dumb dumbest effin egotist enemies enemy
      evildoers evildoings evilest fail failed failing failings failure fatal fear feared fearful
      fearfuller fearfullest fearfully felonies felony feuded fiasco fkm foetid fools
      foreclosures frauds fraudster fraudsters fraudulence fraudulent frightening frightful
      frustrated fuck fuked goddam goddammed grief grieving grouch grouchiest harass harassed
      harasser harasses harassing harassment harm harms harsher hateful hatefully haters hating
      heartbreaker heartless heroin hopelessly horrible horribleness horribly horrid horridness
      horrified horrify hostilely hostility humiliate humiliations hurt hurter hurtful idiot
      ignoramuses illnesses imbecile impolitenesses incompetence indignation infected infuriate
      infuriating insult insulted insulting insultingly irritant irritation jailed joyless
      lamebrained lazier liar liars livid loathe loneliest loser losers lousier lousy lowlifes
      lunatic lying mad maddening masochistic menace miserable mofo molester molesters moron
      mourningly mourns murderess naggiest nastier nastiest negativity neglected neglects nfw
      numbskull numbskulls obnoxiously offending offensiveness outcry outrage outraged outrages
      overreacts painfully panic perpetrator perversely pervert perverted petrified petrifies
      pissants pita pitiful poison poisoned poisonings pollute pollutes poorest poverty powerless
      prblms prejudice prejudicialness prison prisoner prisoners prosecution puke punish
      punishment punitive racists raging rancid rancidly reek regrettable rejected rejectee
      rejection rejects remorseless repressors repulsed retard revenge revengeful revengefulness
      riots rotten rudely rudest sabotage saddened saddening sadder savagely savagery savages
      scandalous scandals scare scary screwed shamefaced shameful shamefulness shamefulnesses
      sickened sickener sickeners sickening sluttish sluttishness slutty snafu sobs sorrow
      sorrowed sorrower sorrowful sorrowfully sorrowfulness spammer spite spited spitefully
      spitefulnesses starves stealers stench stenchful stenchy stinkard stinking stinkpot stolen
      strangled stressful stricken stupid stupider stupidest stupids sucker suckers suffer
      suffered sufferers swindle tard terrify terror thief thieve thieves threat threatening
      threateningly torturer tortures torturously tragical tragics trapped traumas traumatised
      traumatises traumatism traumatizations traumatize traumatizing troublemakers troublesome
      troubling trustless uglier uglification uglifying uglinesses ugly unethical unhappier
      unhappiest unhappiness unhappinesses unhealthy uninvolved unjust unloving unprofessional
      viciousness victimising victimization victimize villainies violate violated violaters
      violates violating violation violations violative violator wanker warmongering warred
      wasted weakest weepiest whoredoms whoreson whoresons wickeder wickednesses worsen wth
    `,
  ],
  [
    -0.5,
    `
      abandon abandoned abandoner abandoners abductions abhor abusing admonished affectionless
      aggravated aggravates aghast agitated agitators agonise amort angerly anguishes animosity
      annoy antagonism antagonist antagonize appalled appallingly appalls apprehension arrests
      arrogances ashamed atab attacked attacking aversion awful badly banish bankster banned
      bastardise bastardizations bastardized belittle belittled bereave bereaved bereaves
      bitchier bitterer bitterly blamed blamer blamers bloody broken brutalization btd burden
      censor chagrin cheat cheaters choked chokes choking chucklehead condemned contagion
      contemptibilities contemptibleness contradictious coward criticise criticism crudeness
      crudenesses cruder crushes cry damaged damager damagers damages damagingly damningly
      dangerous dangerously dangerousness deceit deceitful deceived deception defeat defeated
      defeatists defeature defective defectively defector degradative degrade degrader degraders
      degrades dehumanized dejects denied denounces depressively deprival deprive deprived
      depriving desperation despises despondent destroyer destructed destructionists devastations
      devilish devilment dipshit dire dirty disabling disadvantageously disagreeablenesses
      disappointed disappointingly disappointments discouragement discouragers discourages
      discouraging discredited disdain disgraced disgusts dishearten dishearteningly
      disillusioned dismayed dismayingly disparage displeased disrespected dissatisfactions
      dissatisfactory distrustful distrusting disturbers disturbs doomful dread dreadful
      dullnesses dumbheads dumbness embarrassment emptiness eviction eviler excruciations expel
      exploited exploiting fag failures fake falsify faultfinding faultier faultiest faultily
      faults fightings flunked flunker foe foes foetors fool foolishnesses forbidding
      forbiddingly forced foughten frantic freak freakish freeload frightened frighteningly
      frightfulness frustrate frustrates frustrating frustratingly frustration frustrations fucks
      furiously futile gloomed gloomful glum goddamn goddamns goddams greedier greedily grievance
      grieved griever grieves grievous grimaced grossest grouchier grouchiness grouchy guiltier
      harmed harsh hates haunted heartbreakers heartbreaking heavyhearted helpless helplessness
      heroinism hooliganism hopeless horrendously horribles hostilities hurters hurtfulness hurts
      hypocritical hysteria idealess ignorami ignoramus illiteracy immoral immoralist immorally
      imprisoned incapacitated incensed incompetent inconsiderate inferiorities inferiorly
      infringement insincerely insipid insulter insulters intimidated intimidating irrationalist
      irresponsible irritable irritants irritated irritating irritatingly irritative jealous
      jealousies jealously jeopardy killjoy lamely lament lamentations lamenting libelous loathed
      loathes lowbrow lowlight lowlives ludicrousness lugubrious madness maniac meaningless
      melancholiac melancholy mindless misbehave miserably misrepresentation mocks molest
      molestation molested moochers moodiest mope mournfuller mourning nasties nastily neglect
      neglectful neglectfully neglectfulness nme obliterated obnoxious obnoxiousness offends
      offensive oppressed outrageous outraging painful panicked panicking panics passionless
      penalty perjury persecute perverseness perversive pessimisms pessimistically petrifaction
      phobias pisser pitilessly polluted polluters poor prejudiced problematic problematically
      pukes punishable punished punisher punishes raged rages reeked reeking regretful
      regretfully regrettably regretters rejecting rejections remorselessly resentful
      resentfulness resentment resentments revenger revengers revenges ridicule robs rude ruder
      rudesby ruined ruiner ruins sad saddens sadness savage savaged savageries scandal scared
      scaremonger scaremongers scaring screwiest selfish selfishnesses severely shame
      shamefacedly shamefacedness shamefully shamelessnesses shattered shits shittier shylock
      sicken sickeningly sickens sins sluttishly sluttishnesses smartass smothers smuggler
      smuggling snob snobbery snubbed snubs sobbed spamming spiteful stabbed stabs stank starve
      stealings stinkiest stresses stressors stupidities stupidity stupidly suck sucked suckered
      suckering sucky sufferer suffering suffers suspended swindling terrible terribleness
      thieveries thievery thoughtless threatened threating totalitarian tragedies tragic
      traumatising treason troubled troublemaker troublers troubles troublesomeness troublous
      troublously uglies uglify uglily unacceptable unattractive undeserving undesirable
      uneasiest unemployment unfair unfortunate unfortunates ungrateful unhappily unintelligent
      uninvolving unloved unlovelier unloveliest unloveliness unlovely unpleasant unsavory
      unworthy upsetter upsetters upsetting vexation vexing victimhood villainesses villainous
      violators vitriolic vulture warring weak weaker weakliest weapons weeper weeping weepings
      wept whoredom whorehouses whoremaster whoremongers wickedly wickedness widowed woeful
      woefulness woes worriedly worriments worrisomely worrisomeness worrit worry worse worsened
      worsening worsens worser worthless wreck wrong wronged zealot
    `,
  ],
  [
    -0.45,
    `
      abandoning abandonments ache ached acrimonious adversity aggressiveness agitate agitatedly
      agitating agony amoral angrily angriness anguished annoyances annoyed annoying annoys
      antagonistic antagonists arguer argues argumentatively arguments arrogantly ashamedly
      aversive avoidance avoider bastardies bastardizes battle battlefield battleground battles
      beaten bitter bittered bitterish bitterness blamable blamably blameful blamefully blames
      blameworthiness blind blocking botheration bothering boycotted boycotting broke bummer
      burdened burdeners burdensome carelessnesses charmless chastises chastising cheats
      cheerless cheerlessness comfortless complained complainer complainingly complains
      complaints condemn conflicting conflictive conflicts confrontational contemptible
      contradictors cowardly crap crash craziness cried cries criticising criticize criticizers
      crushed cynical cynicism cynicisms damn damnable damnableness damnably damned damnifies
      decay decayed decayer decayers decaying decays deceive deceives defeating defeatist
      defected defecting defectiveness defectives defects deficit degraded dehumanize demoralized
      denies depressant depressants depressible depressing depressive depressor depressors
      deprivation deprivations depriver deprives desperately despised despiser despisers
      destructibility detain detained devastation deviled devilishly devilling devilries
      difficultly disadvantage disadvantaged disadvantageous disadvantageousness disadvantages
      disagree disagreeable disagreeableness disagreements disappoint disappointedly disappoints
      discomfort discomfortable discomforted discomforting disconsolation discontented discord
      discourage discouraged discouragements discourager discouragingly disheartening
      disillusionment disillusions dislike disliked dislikes dismay dismays disorder disparages
      dispute disputing disqualified disregarded disrespect dissatisfied dissatisfies distorted
      distraction distractive distressed distresses distressfully distressing distrust
      distrustfully distrustfulness disturb disturbance disturbed doom doomsayers doomsters
      doubter downcast dull dullard dullards duller dullest dumbfounded dumped dumpiest dumpish
      dumps dumpy duped dysfunction egotistically egotists embarrassable embarrasses embarrassing
      embarrassingly embarrassments emptiest enraged enrages enslaved enslaves erroneous error
      exasperated expelling expels fails faithlessness fakes faking falsified farce fatalisms
      fault fcol fearfulness fears fearsome feuding fights flu flunkers flunkey flunks flunky
      foeman fooled fooleries foolery foolhardiness fooling foolisher foolishly foolishness
      forbidden forbidder freakiest freakout freebooter freeloaded freezingly fright frightens
      frightfully fumed funerals glamourless gloomiest gloominess glooming goddamned gossiping
      gossipping grave gravesides greed greediness greenwash grieve grievously grimaces grimier
      griminess grimy grossness grouching guiltiest guiltiness guilty gullibility hacked hater
      haunt heartbreakingly heartbreaks helplessnesses hindrance homesickness homesicknesses
      hostile hurting hysterics idealless ignorantly ignoring ill illness immoralism immoralists
      impatience impatiently impolite impolitely impoliteness inability inadequacies inadequacy
      inadequate inadequateness inadequatenesses incapable indignant ineffectuality inferior
      inhibit injured injury insecure insecureness insecurities insecurity insensitivity
      insincere insults interrogated interruptions intimidation intimidator intimidators
      irrationality irrationally irritabilities irritableness irritably irritate irritates
      isolation jackass jaded jealousness joylessly killjoys lackadaisical lame lamebrain lied
      lies loneliness lonesomeness lose losing losses louse lousiness lowery lowest lowlier
      lowliest lunatics madly maniacally manipulated masochism masochist masochistically
      melancholias menaced misbehaved misbehaves misbehaving miser misinformed misleading
      mistaker mistakers misunderstanding mock mockeries mocking mooch mooching mourn mourner
      mourners mournful mournfully mournfulness nagana nagged nagger nagging naggy neglecter
      neglecting neurotically nonsense obstacles oppressive optionless overreacted pained
      painfuller paining pains paranoids pathetically peril perverse perverter petrify phobia
      piss pissing pitifuller pitiless pleasureless polluter prblm prejudices prejudicing
      pricklier problematical promiscuity prosecute prosecuted prosecutes protesting provoke
      puked puking punishabilities punishability punishments rancidnesses rash rebelliously
      recession reckless reeker refusing regret regretfulness regretted regretter regretting
      reject rejectees rejecter rejecters rejectingly rejective rejector reluctancy repressing
      repression repressions repressively resented restrict restricted restricting ridiculer
      ridiculers ridicules ridiculing ridiculousnesses riskinesses ruinable ruinations ruing
      sadly scapegoat scarer scarey scold scorn scornful scream screaming screwup sedition
      seditious selfishness severe severer shames shitted shitting shocking shocks shyster
      sleeplessness sluggish smartasses smother smuggle smuggles smugnesses snobbily
      snobbishnesses snobby snub sobbing somber sorrowing sorrows spammers stampede starving
      stealable stealer stingy stink strained stress stressor struggling stubborn stunk
      stupidness sullen suspicion suspiciously talentless tantrum temper tensioner tensions
      threaten threateners threatens threats ticked trauma traumata traumatized trouble
      troublemaking troublesomely tumor ugh uglifies unappreciated uncomfortable uncomfortably
      uncontrollability unconvinced unease uneasiness uneasinesses uneasy unfocused unfulfilled
      ungratefully ungratefulness unhappy unkind unsatisfied unsecured unsuccessfully unsupported
      unwelcome uptight useless uselessness vain victimized victimizer victimizers warfares
      wasting weaken weakener weakhearted weakly weakness weepier weepies weirdo whines wimpish
      wiseass woe woefully worrier worriers worries worrisome worrywart yucky
    `,
  ],
  [
    -0.4,
    `
      accuses adversarial adverse adversities afflicted aggressed aggressivities agitates
      agitator agonising alarmed amorality annoyers antagonized appalling argued arguers
      argumentative argumentive arrest avoided avoiders avoiding bamboozle bamboozled bamboozles
      blame bother boycotts brainwashing burdening burdens careless carelessness chagrined
      clueless coerced collision combat complain confrontations confusedness confusingly
      contagions contagious contemptibly contradictoriness contradictory contradicts crazily
      criticized criticizer criticizes criticizing crushing cynic damnations damning deadlock
      debt deceiving defeater defeatures defect defection defections defenseless degradations
      dehumanizes denier denounce deny denying depressives deprivers derailed deriding
      desperateness despise destructible detention deviltries difficult dirt dirtier disagreeably
      disagreeing disagreement disappears discarded disillusionments disoriented disparaged
      disputed disregards disruption disruptions distorts distracted distractible distractingly
      disturbances disturber doomsaying doomsayings dork doubtable doubtful doubting doubtingly
      douche drained dreads dreary dubious dulled dullness dumbed dumber dumbs dumpier dupe eerie
      egotism egotistic embarrassed emptinesses errors excluded exhausted exhausting exhaustion
      exploits failingly fallen fatigued fatiguingly faulted faultfinders faultiness faulting
      feud feuds fidgety fiery flop flops flunkies flunking foolhardier foolhardy foolishest
      forbiddance forbidders frantically freakiness freakishness freakouts freaky friendless
      frighted frighten frighting frowning gag gloomier gossipmongers gravely graveness
      grievances grimacing grime grimmer grouchily guilts gullible hapless haplessness harried
      helplessly hesitater hesitaters hesitates hesitating hesitatingly hooligan horridly
      humiliated humorlessness hurtling ignorance ignore inconvenience inconvenient indoctrinate
      inflamed inhibition inhibitive insecurely insignificant insincerity interrupt interruption
      interruptive intimidations irrational irrationalism irrationalists irrationalities
      irresolute irritability irritations jerk lag lags lamentable lamentably lamentation
      lamented laments lamer lamest lazy leak lethargy lonelier lonelinesses lonely lonesome
      lonesomes lowballed lowermost lowlife ludicrous manipulating mess messed messy mischief
      miserly misers misgiving misreporting mistake mistaken mistakes misunderstand misunderstood
      mlm mooched moocher mooches moodiness moodinesses moody moronically mumpish nag naggers
      naggier needy neglecters neurotic nimy nitl numb numbly obsessing obsession obsessional
      obstacle offences offender offenders offenses ominous overload overweight panicky paranoias
      persecuting perturbed pessimism pessimist pessimistic pissant pissers pisses pitying poorer
      prejudicially pressuring prick prickliest profitless promiscuously quaking rant rebeldom
      reekers regrets reluctance repress repressible repressive repressor resentfully resign
      restlessly revengefully ridiculed ridiculous ridiculously rigged riskier riskiest robing
      rudeness ruinated ruinates ruinating scapegoats scares screamers screwy seduced selfishly
      severed severest shakedowns shameless shamelessly shamelessness shylocking shylocks smear
      smileless smothering smuggest smuggled smugglers smugness snobs spam spitefulness spites
      stenches stifled stinker stinkier stinko stinky stressed stressing struggled strugglers
      struggles stubborner stubbornly stubbornnesses sucks sulking suspects suspicions suspicious
      sux swindles tantrums tense tenseness tenser tensioning thieved threatener toothless
      tragediennes traumatizes trembling trickers trivialising troubler turmoil uglified
      unapproved uncertainly uncertainties uncertainty uncontrollable uncontrollably undermined
      undermines undermining uneasier uneasily unequal unfortunately unfriendly unimpressed
      unimpressive unmotivated unprotected unstable unsuccessful upsets uselessly vicious
      victimised victimizations victimizes virtueless weaklier weaklings weaknesses weaponed
      weeps whine whoremasters wimp wiseasses wisenheimers worriment worrying worrywarts
    `,
  ],
  [
    0.4,
    `
      advantaged adventures adventuresses adventurist adventurous agreeing applauds assurance
      assurances assure assuredness attractants benefic benevolently boosting brightnesses
      charitably chuckling clevernesses contented contentedness creditabilities daringness
      delectables devote dignities dynamist easefully endorses engage engaging enthusiasts
      excited exciters exultantly favorers flexibility forgave forgivingly freehanded funnyman
      gains gentler gigglers giver gladly glamors harmlessly harmonising harmonizing heavenward
      helper honorary honorific humerous idealise idealizations idealizing importancy innocently
      intellectually intelligible irresistible keenness lawl magnificoes meditative merited
      motivation neatly ntmu nurture openness partied partier perfecta perfecters popularizes
      prays pride proudhearted radiance radiancy reassurances reassure relaxers relievedly
      resolvers respectively restored revive robust safeguards safekeeping securely secureness
      securitized strengtheners superiority tenderest thks validates validating valuing vitalizes
      warmish welcomed welcomer wellsprings worships worthwhile
    `,
  ],
  [
    0.45,
    `
      absolved absolving acceptabilities acceptably acceptances acceptant accepting accomplishes
      admiralties admirations admirer admirers admires admiring adored adorer adores advantageous
      advantageousness advantages advantaging adventuresome adventurism adventuristic
      adventurousness affectionally affectioned affections agreeable agreeableness agreeably
      amorist amorous amuse amused amusement amusements amuses amusing amusingness amusive
      applauded applause appreciate appreciations appreciatively appreciativeness appreciators
      appreciatory approves asset assuredly assuring astonished astound astounded astounding
      attract attractiveness attracts awarded awardee beatific beaut beautifier beautifiers
      beautifies beauts beneficences beneficialness beneficiaries benefits benefitted benevolence
      bless blessedly blessedness boldest boldly boldness boost boosted brightens brighter
      brightly calmed calmer calmest calming calmness calmnesses capable captivated cared
      carefree championing champs charitable charitablenesses charity charm charminger cheerer
      cheerers cheerlead cheerled cherish clarity clean clear clearly comedian comedic
      comediennes comedies comfort comfortably comforted comforting comfortingly commitment
      compassionated compassionately compassionates compassionating complimentarily complimented
      compliments contentment convincing convincingly courtesy coziness creations creatively
      creativeness creativities creativity creditable creditably credited credits cutes cutesier
      cuteys cutie daring darlingly dearly deliciousness delighting desire determination devoted
      devotedly devotee devotement devotes devotions dignify dignity divination divinatory
      divinities dreams dynamically dynamism dynamistic eager eagerly eagerness eagers ease
      easeful easement easier easiest easiness easygoingness efficiencies efficiency efficient
      efficiently elation elegances elegancies empathetic enchanted encouraged encouragement
      encourager encouragers energetically energization energizations energizers engaged
      engagingly enjoyably enlightens entertained entertainer enthuse enthuses excitabilities
      excitable excitant excitation excitations exhilarating exonerate exonerated exonerates
      faithfully faiths fantasticality fantasticate favorably favored favoring favorited
      favorites favoured favourer favourers favours festivals fiestas flattered flirtation foaf
      foolproof forgivable forgivably forgiven forgiver forgives forgivingness freebie freebies
      freed freedwoman freehearted freeman freemen freeness freenesses freest friended friending
      friendlily friendships fulfilled funnier funniness funninesses funning gaining gallant
      generously genial gentlest gga giggle giggled giggliest giggling givers glamorised
      glamorization glamorize glamorizers glamorizing glorifiers gloriole grace graces gracile
      grander grant gratefuller gratification gratifications gratified gratifies greater greeting
      greetings grinners grinning growth hahas hardy harmonic harmonics harmoniousness harmonise
      harmonize harmonized harmonizer harmonizers harmonizes harmony helpful helps heroines
      hilarious holidays honesties honoraries honorer honorifics honourer honourers hopefully
      hopefulness huggable hugged hugger huggers hugging humoristic humorous humors humouring
      hurrayed idealism idealist idealistic idealistically idealities idealization idealized
      ideally importance impressionistic impressionistically impressiveness improver improves
      improving incentive innocence innovation inspiratory inspiring inspiriting integrity
      intellective intellects intellectualities intellectuality intellectualization
      intellectualize intellectualizes intellectualness intellectuals intelligencer
      intelligencers intelligences intelligentsia intelligibility intelligibleness interestedly
      interesting interestingly interestingness invigoration jewel jokester jollities jollity
      justified kiss kissed kisser kissers kissy laugher laughers lighthearted liked likes liking
      livelier livelily liveliness livelong lmbao loyalist lts luckie lucks lucky lylb magnifico
      marvel merit meritoriousness merits merrier merrymakers merrythoughts motivate neatest nice
      niceness niceties nifty nurtural nurturance nurturant once-in-a-lifetime opportune
      opportunely optimal optimisation optimisations optimised optimises optimising optimists
      optimization optimizer optimizes palatable pardoning partying passional peaceable
      peaceableness peacekeeper peacekeepers peacekeepings peacemaking perfecter perfectibility
      perfectible perfectionist perfects picturesque playfully pleasanter pleaser pleases
      popularise popularities popularizer popularizing popularly positivism positivisms
      positivists prettied pretties privilege privileges proactive profitably profiting promisers
      promising rapturous reassurance reassured reassures reassuring reassuringly recommend
      reinvigorates reinvigorating relaxedly relaxer relaxes relaxin relieved reliever relieves
      relieving relishing rescued resolving respectabilities respectably respecters respectfully
      respective restful revives rewarder romancers romantically romanticise romanticised
      romanticization romanticize romanticizes rotglmao safeguard safeguarded safeness safer
      safest safeties satisfactorily satisfactoriness satisfactory satisfied satisfies
      scrumptiously securer securitizes sincere sincereness sincerities smart smartened
      smartening smartens smarties smartly smartnesses smarts smile smiler smileys sociableness
      sociably soothe sparkle special splendiferousness strengthened strengthener strengths
      stressless stresslessness stronger strongish stunning succeeded sunny supportiveness
      surefootedly surefootedness surprisal survivor sympathy talent tenderhearted tenderly
      tenderness terrifically thank thankfully thoughtful thoughtfully thrill thrills thx
      tranquilest tranquilities tranquility tranquillity tranquilness treasures treat truer
      trustfully trustily trustiness trustingly trustingness trustworthiness truthfulness truths
      unified untarnished usefully validate valuableness vigoroso vindicated vindicates virtue
      virtues virtuosa virtuosas virtuosos virtuously vitalization vitalize vitalized vivacious
      warmest warmhearted warmly warmness wealthy welcomes wellborn welldoers welling wellspring
      winnable winned wised wiseliest wisely wish woot worshipfulness worshipping x-p xqzt yeees
      yvw
    `,
  ],
  [
    0.5,
    `
      acceptance accomplished admire adorably adorers advantageously affectional affectionate
      agog agreeability amazedly amorousness aok applaud applauding appreciating ardent
      astoundingly astounds attracting attraction attractive attractivenesses awarding
      beautification beautified beautifuler beneficial beneficiary benefit benefitting
      benevolences better blesseder blessers braved braveries braves breathtaking bright brighten
      brightened brilliantines brilliants carefulness champ charitableness charmed charmer
      charmers charms cheerfuller cheerfully cheerfulness cheers cherishable cherishers
      cherishing classy clever cleverer comedically comforter comforts commend commended
      compassion compliment complimentary confidently considerate contentedly courageousness
      creative creditability creditworthiness cute cutenesses cutesy cutey cutiepie daringly
      dearer dearness dears deary dedicated deliciously delightedness delighter delightfulness
      delights devotedness devoting devotion dignifies dignifying dignitary easy effective
      effectively elegance elegancy elegant elegantly encouragements encourages encouragingly
      energetic energised energising energize energizer energizes energizing engagement enjoyable
      enjoyableness enjoyments entertaining entertainingly enthused enthusiasm enthusiasms
      enthusing esteemed excel excite excitements exciter excites excitingly fab faithful
      faithfulness fantastical fantasticalities fascinated fascinates faultless faultlessly fav
      fave favorable favorite favour fearless festive festivities fiesta fond fondly forgiving
      fortunate freeing friendlier friendliness friends friendship ftw fulfill funnily funny
      gallantly gentle gently glad glamor glamorises glamorized glamorously glamourous glamours
      glories glorification good goodness gorgeousnesses graceful grandeurs grateful gratefully
      gratifyingly gratz grin haha hak handsomely handsomer harmonically harmonious harmoniously
      harmonization heartwarming helpfulness heroize heroized heroizing hhoj honester honestly
      honorarily honoree honourable honouring hugz humoring humour humourous hurrahed hurrahs
      idealised idealises ideality idealizers idealizes impress impressed impresses impressively
      improve improved improvement influential innocency innovates inspirations inspirator
      inspirers inspires inspirit inspiritingly intellect intellectualist intelligent
      intelligential intelligently invigorate invigorates invigorating invigoratingly jewels
      jollies jollifications jollify jovial keenest kindness kissable kissably laughed laughings
      likeable liveliest lively loyal loyally loyalties luck lucked luckier lulz marvels medal
      meritorious merriments mirthfully mml motivated neat neatened nicely nicenesses nicer
      nurtured nurturer nurtures nurturing okays optimality optimise optimisms optimistically
      optimized optimizers optimizing passion peaceably peacefuller peacefulness peacekeeping
      peacemaker peaces peacetimes perfectibilities perfectively playful pleasantly pleasantry
      pleased pleasurability pleasures popularity popularized positivist positivistic praiser
      praisers praiseworthily preciousness prettier privileged prizes profitable profits
      prosperous proud proudful radiant reinvigorated rejoice rejoiced rejoices relax relaxedness
      relief respectable respected respecter respectful respectfulness rewardable rewarders
      rewards richened richly richnesses roflcopter romancing romanticisms romanticist
      romanticizations romantics satisfaction satisfactions satisfiable satisfy satisfying
      satisfyingly scrumptious sentimentally serene sincerely sincerer sincerest slaw smarten
      smarter smartness smiles smiling sociable splendidly splendiferously splendors sprightly
      stimulating strengthens strongest suave sunshiny supporters supporting supremo surefooted
      sureness sweet sweeties sweetly talents terrific thanked thankfuller thankfullest
      thankfulness thanks thoughtfulness thrilled thrilling thrillingly tranquiler treasuring
      triumph triumphal triumphalisms triumphs trueness truest trustability trusted truster
      trustful trustfulness trusts truthful truthfully urw valuable valuables valued vbg
      virtuosity virtuoso virtuousness vitalising vwp warmth wealthily welcome welcomely
      welcomeness welcomers welcoming wellness winners wise wiseness wisest woo worthy wows wtg
    `,
  ],
  [
    0.55,
    `
      admirability admirableness admired admiringly adorability adorable adorations adoringly
      adventuring affection affectionately amazed amazements amazes amoroso amorously amusedly
      appreciated appreciates appreciation attractively awardable beauties beautifications
      beautify beautifying beloved beneficent beneficently beneficially benignant blessing brave
      bravely braver bravery bravest brilliancies caring champions championships charities
      charmingest charmingly cheer cheered cheeriest cheering cheerly cherished cherisher
      cherishes cleverly cleverness comfortable compassionate complimenting confidence confident
      congrats congratulate courage courageous courageously courteous creditworthy cuteness cuter
      cutesiest cuties darlingness darlings dauntless dearie delighted delightedly delightsome
      devotionally dignified divinize earnest ecstasies ecstatic encourage encouraging energise
      energises energized enjoy enjoyed enjoyer enjoyers enjoying enjoys enlighten enlightened
      enlightening enterprising entertainments entertains enthusiastic ethical excelled
      excellencies excitedly excitement exciting fabulous fascinate fascination fav favorableness
      festively festiveness festivity flawless friend friendlies friendly fun funned funner
      generosity generous generousness glamorizer glamorizes glamorous glamour gloried glorified
      glorifier glorifies glorifying gorgeously gracefuller gracefully gracefulness graciously
      graciousness grandest grandeur gratefulness gratifying gratitude hagd hagn handsome
      handsomeness happier heavenlinesses helpfully heroes heroically heroics heroisms heroizes
      honest honesty honorability honorableness honorably honorees honorifically honoring honors
      honoured honours hooray hopeful hugs humorously humorousness hurrahing hurrays ideal
      impressive innovate inspiration inspirational inspirationally inspired inspirer
      intellectual intellectualism invincible iyq jollied jollier jollification jolly jollying
      joyance joyfuller joys kfy kinder kindly kindnesses kisses kmuf kudos laughing laughingly
      laughs laughter laughters liberties lovelies lovers luckily magnific magnifical
      magnifically magnificence magnificences merrily merriment merriness merrymaker merrymaking
      merrymakings motivating muah nicest optimist optimize passionate passionately
      passionateness passions peacefully peacemakers peacetime perfecting perfectivity pleasant
      pleasantness pleasantnesses pleasing pleasurable pleasurableness pleasured positively
      positiveness positivenesses positiver positives positivity praised praises praiseworthiness
      preciously prized prizewinner prizewinners profitableness prouder reinvigorate
      reinvigoration relaxation relaxed relaxing rescue respectability respecting revered
      rewarded rewarding rewardingly richer riches richest richness romanced romanticism sexy
      sgtm smilingly splendidness splendorous splendour splendours splendrous strength
      strengthening succeed succeeding succeeds successfully sunnier sunniest sunshine superiorly
      supremeness supremer supremest survived swak sweetie sweetness sweets sympathetic talented
      tgif tia triumphant triumphantly triumphed triumphing trustable trustiest trustworthily
      trusty valuably vibrant vip virtuosic virtuous visionary wealth wealthier wealthiest
      wealthiness winning winningly wisdom woohoo worshiped xoxozzz yay yummy
    `,
  ],
  [
    0.6,
    `
      aas aayf admirable admirably admiration adorableness adore adoring alol amaze amazement
      amazing appreciative appreciator beauteous beauteously beauteousness beautifulest
      beautifully beautifulness beauty beneficence benevolent blessedest blesser blesses
      blessings bliss bonus bonuses brightening brilliancy brilliant bwahahah celebrate
      celebrated celebrates celebrating charming cheerful cheerier cheerily cheeriness cheery
      cleverest cutest darling dearest delectably delicious delighters delightful delightfully
      divine divinest divinity ecstatically enjoyment enthusiastically excellences excellency
      excellent excelling excels exhilarates exuberant fabulousness fantastic fascinating
      fondness friendliest funniest fwb gallantry generosities gla glorify gloriousness glory
      godsend gracefullest gracious hahaha handsomest happily happiness happy heartfelt
      heavenliest heavenliness hero heroic heroine heroism honorable honored honour hurrah hurray
      iluaaf impressing inspiringly jollily jolliness joy joyfully joyfulness joying joyousness
      kissing laugh lifesaver lmfao lmso lolz lovely loverly loves lovingness loyalty lylab lylas
      masterpieces merriest merry miracle mirth mirthful muah mwah optimism overjoyed peace
      perfect perfected perfection perfections pleasantest pleasurably pleasure pleasuring
      positive positivities praise praiseworthy praising precious prettiest proudest proudly ptl
      pukka rejoicing remarkable rofl roflmao romance romanticising rotfl rotflmao rotflmfao
      securest self-confident sete sfete smiled sophisticated splendent splendid splendiferous
      success successes successful successfulness superior supreme supremely sweethearts
      tenderheartedly tenderheartednesses thankful treasurable treasured trustworthy tyvm vwd
      warmheartedness welldoer win winnings wins won wonderful worshipped wow wowed wowing x-d
      ywia
    `,
  ],
  [
    0.65,
    `
      adoration ambw amor awesome beautiful bff blessed blissful blockbuster brightest brilliance
      brilliances brilliantly champion congratulation congratulations delectable delight divinely
      ecstasy ecstatics enrapture excellence excellently exhilarated exultant funnest gleeful
      gloriously gorgeous gorgeousness great hallelujah heavenlier heavenly heroical honestest
      jolliest joyed joyful joyous joyously jubilant lovable loved loving luckiest lyb lyl
      magnificent marvelous masterpiece outstanding peacefullest perfectest perfectness
      positivest prizewinning rotflol rotgl smartest soulmate splendor super superb vbs
      wonderfully wonderfulness xlnt xoxo
    `,
  ],
  [
    0.7,
    `
      aml best cheerfullest ecstacy elated euphoria euphoric freedom glee glorious greatest
      happiest ilu ily love lovingly lya magnificently paradise perfectly sweetheart
    `,
  ],
];
