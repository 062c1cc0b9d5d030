import type { WordGroup } from './lexicon.ts';

/** Dutch words of praise and blame that are at home in any trade, beside those of customer service. */
export const dutchEverydayMoods: readonly WordGroup[] = [
  {
    weight: 0.5,
    forms: 'adjective',
    words: `
      begeesterend bekoorlijk beminnelijk bevlogen bezield boterzacht constructief delicieus doorleefd doortastend
      dynamisch edelmoedig enthousiasmerend ergonomisch esthetisch fijngevoelig flitsend fonkelend gemoedelijk genereus
      genuanceerd geraffineerd gerieflijk gewetensvol heilzaam ingetogen innemend invoelend karaktervol knuffelig
      kwaliteitsvol lovenswaardig majestueus menslievend onbetaalbaar ongedwongen onkreukbaar ontwapenend onvermoeibaar
      oogverblindend oogstrelend opbeurend opmerkzaam pakkend poetisch pragmatisch prestigieus prijswaardig prikkelend
      puntgaaf resoluut rotsvast sierlijk snedig standvastig stimulerend toegeeflijk treffend uitgekiend uitnodigend
      veerkrachtig verhelderend verkwikkend verrijkend vertederend vertrouwenwekkend vooruitstrevend vredig
      vriendschappelijk vrijgevig weldadig welgemeend welgemanierd
    `,
  },
  { weight: 0.3, forms: 'adjective', words: 'praktisch sereen realistisch' },
  {
    weight: -0.55,
    forms: 'adjective',
    words: `
      aanstootgevend abject barslecht bedrieglijk bezopen bloedirritant breedsprakig denigrerend duf dwaas flagrant
      flodderig geldbelust getergd gevoelloos goedkoopachtig grofgebekt halfslachtig halfzacht harteloos hufterig
      inefficient inhalig inhumaan inadequaat karakterloos klunzig kneuterig knorrig kwetsend leeghoofdig lusteloos
      miezerig morsig onachtzaam ondeugdelijk onecht ongastvrij ongegrond ongerechtvaardigd onheus onhoffelijk
      onnauwkeurig onoplettend ontactisch ontmoedigend ontoereikend onverdraaglijk onverteerbaar onwaarachtig onwaardig
      onwelriekend onwillig opgefokt overgeprijsd overgewaardeerd overroepen overschat overtrokken papperig rottig
      schijnheilig sensatiebelust slonzig sluw snobistisch spuuglelijk tactloos uitgeblust uitgekauwd verontrustend
      verraderlijk verstikkend vijandig vooringenomen wansmakelijk wereldvreemd wrevelig zeikerig zwakzinnig
    `,
  },
  {
    weight: -0.35,
    forms: 'adjective',
    words:
      'besmeurd bizar doorzichtig eigenwijs glibberig hardnekkig koppig roestig stroperig troebel verwrongen vormeloos',
  },
  {
    weight: 0.5,
    words: `
      charme daadkracht degelijkheid deskundigheid eerbetoon eerherstel elegantie feestmaal finesse flair frisheid
      geestdrift geluksmoment geluksvogel gemoedsrust genialiteit goedheid gratie harmonie heerlijkheid heldendaad
      hoogtepunt hoogtepunten inspiratie klantvriendelijkheid lekkernij lekkernijen levenslust lofbetuiging mildheid
      openheid optimisme pracht ruimhartigheid schoonheid sieraad souplesse speelplezier succesverhaal traktatie triomf
      verfijning verwondering voldoening weelde zorgzaamheid
    `,
  },
  {
    weight: -0.5,
    words: `
      afkeer afkeuring agressie bedriegerij beklag belediging beledigingen boosheid catastrofe chaos chantage corruptie
      deceptie dilettantisme exces fraude gejammer geharrewar geklaag gekonkel gekrakeel gemekker gesteggel gestuntel
      gezwets hebzucht hoon horrorverhaal hypocrisie idioterie incompetentie intimidatie jammerklacht klungels knoeiers
      knoeiboel kopzorg kopzorgen kwelling laksheid lijdensweg maffia malaise malheur manipulatie mislukking miskleunen
      misselijkheid misser missers misstand misstanden misverstanden narigheid nalatigheid negativiteit nonsens
      onbekwaamheid onderdrukking onduidelijkheid onduidelijkheden onbenul onhandigheid onheil onmacht onnozelheid
      ontevredenheid ontsteltenis onverschilligheid onveiligheid onwetendheid onzekerheid paniekvoetbal pesterijen
      pleuris prullaria puinzooi rampzaligheid rancune ravage rommelzooi rotstreek rotstreken sabotage sadisme schaamte
      schending schofterigheid schoften schurken slapheid slechtheid slordigheid slordigheden stommiteit stommiteiten
      struikelblok tirannie treiterij tragedie trammelant tranendal uitzuigers vernedering verloedering verraad
      vervuiling verwaarlozing verwijten waanzin warboel weerzin wrevel wurggreep zwendelaars
    `,
  },
  {
    weight: -0.35,
    words: 'bedreiging bedreigingen ongeloof ongeluk onrust valkuil verwarring vrees obstakel',
  },
  {
    weight: 0.5,
    forms: 'verb',
    words: `
      aan-moedigen begeesteren bekoren betoveren fascineren imponeren inspireren mee-denken motiveren ontroeren
      op-fleuren op-vrolijken schitteren toe-juichen uit-blinken verblijden vermaken
    `,
  },
  {
    weight: -0.5,
    forms: 'verb',
    words: `
      af-kraken af-raden bagatelliseren bedonderen bedriegen benadelen beroven beschuldigen blunderen boycotten
      chanteren discrimineren dood-zwijgen duperen intimideren jammeren kankeren kapot-maken kleineren klooien knoeien
      kwetsen lasteren manipuleren mekkeren minachten misbruiken mishandelen mokken onderdrukken ondermijnen
      ontgoochelen ontmoedigen ontsieren plunderen provoceren schenden schofferen schrikken stuntelen tegen-werken
      teisteren terroriseren toe-takelen uit-buiten uit-lachen uit-schelden verafschuwen verdoezelen verknallen
      verknoeien verloederen vernederen vernielen verraden verwensen vrezen wanhopen weg-jagen weg-pesten zaniken zeiken
      zwammen zwetsen
    `,
  },
];
