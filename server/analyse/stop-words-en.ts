import { fold } from './characters.ts';
import { conjugateEnglish, inflectEnglish } from './inflect.ts';
import { SMALL_WORDS } from './language-words.ts';
import { listWords } from './word-list.ts';

const verbs = listWords(`
  accept accuse achieve act add admit advise affect afford agree aim allow announce annoy answer apologise
  apologize appear apply appreciate approve argue arrange arrive ask assist assume assure attach attempt avoid
  await bake bark base beat beg behave believe belong bend bet bill bite blame bless block blow boil book borrow
  bother bounce breathe bring build burn bury buy cache calculate call cancel care carry cause celebrate change
  charge chase chat check cheer choose claim clap clean clear click climb close collect come comment compare
  compensate complain complete concern confirm confuse connect consider contact contain continue control cook copy
  correct cost count cover crash create cross cry cut damage dance deal decide declare decline decrease delay
  delete deliver demand deny depend describe deserve design destroy develop dial die disable disagree disappear
  disconnect discover discuss display do double doubt download drag draw dream drink drive drop dry earn eat empty
  enable encourage end enjoy enter escape examine exist expand expect experience expire explain extend face fail
  fall fancy fear feed feel fetch fight figure fill find finish fit fix fly focus follow force forget forgive form
  forward freeze gain gather get give glow go grab greet grow guarantee guess handle hang happen hate have head
  hear help hesitate hide hit hold hope hug hurry hurt identify ignore imagine improve include increase inform
  install intend interrupt introduce invite involve join joke judge jump keep kick kill kiss knock know lack last
  laugh launch lead learn leave lend let lie lift like link listen live load lock log look lose love maintain make
  manage mark match matter mean measure meet mention mind miss move name need negotiate nod note notice notify
  number obtain occur offer open operate order owe pack park pass pause pay perform phone pick place plan play plug
  point post pour practise prefer prepare present press pretend prevent print process produce promise protect prove
  provide publish pull push put question quit raise rate reach react read realise realize receive recognise
  recognize recommend record reduce refer refresh refund refuse regret reject relax release rely remain remember
  remind remove rent repair repeat replace reply report request require rescue reserve reset resolve respond rest
  restart restore result return review ring rise risk roll rub ruin run rush save say scare schedule scream scroll
  search see seem sell send serve set settle shake share shop shout show shut sigh sign sing sink sit skip sleep
  slide slow smell smile solve sort sound spare speak spell spend splice stand stare start state stay steal step
  stick stop store strike struggle study stutter subscribe succeed suffer suggest suit supply support suppose
  surprise survive suspect swap switch take talk tape taste teach tell tend test text thank think throw tie time
  touch track trade train transfer translate travel treat trick trip trust try turn type understand unplug update
  upgrade upload use verify visit vote wait wake walk want warn wash waste watch wave wear welcome win wipe wish
  wonder work worry wrap write yell reboot advertise whine moan rant ping tweet dm retweet land board depart
`);

const irregular = listWords(`
  ate beaten became become began begun bent bitten blew blown bought bound broke broken brought built burnt came
  caught chose chosen cost crept cut dealt did done drank drawn drew driven drove drunk eaten fallen fed fell felt
  fetched flew flown forgot forgotten forgave fought found froze frozen gave given gone got gotten grew grown had
  heard held hid hidden hit hung hurt kept knew known laid lain lay leant led left lent let lit lost made meant met
  paid put quit ran read ridden risen rode rose rung rang said sang sat saw seen sent set shaken shook shot shown
  shut slept sold sought spent spoke spoken sprang stood stole stolen struck stuck sung swept swore taken taught
  thought threw thrown told took torn tore understood went woke woken won wore worn wound wrote written isn aren
  wasn weren don doesn didn wouldn couldn shouldn hasn haven hadn mustn ain isnt arent wasnt werent dont doesnt
  didnt wont wouldnt couldnt shouldnt hasnt havent hadnt
`);

const adjectives = listWords(`
  able absent absolute accurate actual additional afraid aged alive alone amazing angry annoying another apparent
  appropriate automatic available average aware awful back bad basic beautiful big bitter black blank blind blue
  bold bored boring brave brief bright broad broken brown busy calm capable careful certain cheap chief clean clear
  clever cold comfortable common complete complex confused constant convenient cool correct crazy current daily
  damp dark dead deaf dear decent deep defective definite delicate dense different difficult digital direct dirty
  dry due eager early easy elderly electric empty enormous entire equal essential exact excellent exciting existing
  expensive extra fair false familiar famous fast fat fellow few final fine firm first flat foreign formal former
  fortunate free frequent fresh friendly front full funny future general gentle genuine glad good great green grey
  gray half handy happy hard healthy heavy helpful high hollow honest hot huge human hungry ideal ill immediate
  important impossible independent individual initial inner intelligent interesting internal international kind
  large late lazy left legal less likely little live local lonely long loose loud lovely low lucky mad main major
  many married mass massive maximum mental mere mild minimum minor missing mobile modern monthly moral multiple
  narrow nasty national natural near neat necessary negative nervous new next nice noisy normal obvious odd
  official old only open opposite orange ordinary original other outer overall own painful pale particular past
  patient perfect permanent personal pink plain pleasant poor popular positive possible potential powerful
  practical present pretty previous private probable professional proper proud public pure purple quick quiet
  random rare raw ready real reasonable recent red regular relevant reliable remaining responsible rich right rough
  round rude sad safe same secret senior separate serious severe sharp short shy sick significant silent silly
  similar simple single slight slow small smart smooth social soft solid sorry spare special specific stable stale
  standard steady steep stiff still straight strange strict strong stupid sudden suitable super sure surprised
  sweet tall technical temporary terrible thick thin tight tiny tired top total tough traditional true typical ugly
  unable unclear uncomfortable unhappy unique unknown unlikely unusual upset urgent useful useless usual vague
  valid valuable various vast vertical wanting warm weak weekly weird well wet white whole wide wild willing wise
  wonderful wooden wrong yellow young dutch english
`);

const others = `
  aboard above abroad according across actually afterwards again against ago ahead albeit all almost along
  alongside already alright also although altogether always am amid among an and anybody anyhow anymore anyone
  anything anytime anyway anywhere apart around as aside at away basically because been before beforehand behind
  being below beneath beside besides between beyond both but by cannot cause certainly clearly concerning
  consequently considering currently despite down during each either else elsewhere enough especially etc even
  eventually ever every everybody everyone everything everywhere except exactly finally firstly for from further
  furthermore generally hardly hence here hereby hers herself him himself his hopefully how however if in indeed
  inside instead into it its itself just lately later latter least lest lot lots maybe me meanwhile might mine more
  moreover most mostly much must my myself namely nearby nearly neither never nevertheless next nobody none
  nonetheless noone nor not nothing now nowadays nowhere obviously of off often oh on once one ones online onto or
  others otherwise ought our ours ourselves out outside over overall per perhaps please plus possibly presumably
  previously probably quite rather really regarding regardless seldom several shall she should simply since so some
  somebody somehow someone something sometimes somewhat somewhere soon still such than that the their theirs them
  themselves then thence there thereby therefore these they this those though through throughout thus till to today
  together tomorrow tonight too toward towards twice under underneath unfortunately unless unlike until up upon us
  usually versus very via was we were what whatever when whenever where whereas whereby wherever whether which
  whichever while who whoever whom whose why with within without would yesterday yet you your yours yourself hello
  hi hey hiya dear sir madam ms mr mrs miss guys folks team bro dude mate buddy man lady gentleman thanks thank thx
  ty cheers regards sincerely faithfully sorry apologies pls plz lol lmao haha omg wtf wow ugh ok okay yes yeah yep
  nope nah um hmm uh yo fyi btw imo imho asap aka tbh ngl idk smh rn bc cos cuz cus thing things stuff way ways
  time times moment moments day days week weeks month months year years hour hours hrs hr minute minutes min mins
  second seconds secs morning afternoon evening night midnight noon weekend monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october november december today's
  tomorrow's people person persons someone's men woman women guy girl boy kid kids child children son daughter
  mother father mum mom dad parents brother sister friend friends boyfriend girlfriend wife husband family grandma
  grandpa colleague colleagues boss flatmate flatmates housemate roommate customer customers client clients caller
  callers cust company companies business part parts piece bit side sides end start beginning middle rest kind
  kinds sort type types case cases fact facts reason reasons example idea ideas question questions answer answers
  reply replies response responses message messages word words story stories problem problems issue issues solution
  help trouble place places point points number numbers bunch couple dozen half quarter hundred thousand million
  euro euros cent cents eur usd dollar dollars bucks pound pounds percent two three four five six seven eight nine
  ten eleven twelve fifteen twenty thirty forty fifty zero nil home house room desk door wall window floor kitchen
  bedroom garden office work job school car bus train road life world country town city village area back front
  left right top bottom head hand hands eye eyes face foot heart voice body water air food coffee tea beer bread
  cake cat pm st nd rd th im ive id ill youre youve theyre weve thats whats theres lets gonna wanna gotta dunno
  kinda sorta gimme lemme u ur r y n w b c x k rt dm re amp quot gt lt http https www com nl anyones oneself sooner
  earlier longer better best worse worst less many yay yup aye alas meantime hint truth luck hope chance sense mind
  shame joke fun bother wonder mention mistake matter detail details info information stage sake third fourth fifth
  letter bridge card baby photo video paper guest guests goal radio meter code student page pages stil realy verry
  star stars instance interest level list line lines look option options order result results self set size state
  step steps term terms test tone total turn use value view visit
  plenty default emotion emotions metre metres meter fortnight luxury behaviour behavior optimistic patience amount amounts
  intention intentions two-hour granny teenager teenagers cupboard attic downstairs upstairs pavement sofa biscuit biscuits
  coffee shoes hobby vibe mode goodday hello pair pairs
`;

/** English words that are nobody's subject, in all their forms, without accents. */
export const englishStopWords: ReadonlySet<string> = new Set(
  [
    ...(SMALL_WORDS['en'] ?? []),
    ...listWords(others),
    ...irregular,
    ...verbs.flatMap(conjugateEnglish),
    ...adjectives.flatMap(inflectEnglish),
  ].map(fold),
);
