import { fold } from './characters.ts';
import { intern } from './vocabulary.ts';
import { listWords } from './word-list.ts';

/** First names often met: a person is nobody's subject, and on a wall nobody's business. */
export const firstNames: ReadonlySet<string> = new Set(
  listWords(`
    aad aafke abdel adam ahmed aisha albert ali alex alice amber amir amy andre andrea andrew anja anke ann anna
    anne annelies annemarie annemiek annie anouk anton arie arjan arjen arnold astrid bart bas bea ben bernard bert
    bertus bianca bob bram bregje brigitte bruno carla carlos carolien caroline cees charlotte chantal chris
    christa christina claire claudia cor corrie coen daan daniel danielle daphne david debbie dennis diana dick
    dirk dave demi dylan eddy edith edwin eefje els elise ellen elly elsbeth emily emma emre erik eric erwin esther
    eva evelien evert fabian fatima femke fenna ferdi fleur floor frank frans fred freek frits geert gerard gerda
    gerrit gert gijs gina greet greetje guus hanna hannah hanneke hans harm harry hassan heleen helen helena
    hendrik henk henny herman hilde ilse ineke inge ingrid irene iris isa ivo jaap jack jacob jacqueline jan
    janneke jasper jason jelle jeroen jesse jessica jet jan-willem jo jochem joep johan johanna john jolanda joost
    jorien joris jos joyce judith julia jurgen karel karim karin kars kasper kees kelly kevin kim klaas koen koos
    lars laura leo leonie lieke lies linda lisa liesbeth loes lotte louis luuk lucas luca maaike maarten manon marc
    marcel margriet maria marian marianne marieke marijke marijn mario marion mark marleen marlies martijn martin
    mary matthijs maud max mees melissa merel michael michel michelle miep mieke milan mirjam mo mohamed mohammed
    monique murat nadia naomi natalie nathan nick nicole niels niek nienke nina noa noor olga oscar patricia
    patrick paul paula pauline petra peter piet pieter priya rachel ramon rene rianne richard rick rik rob robert
    robin roel rogier ron ronald roos rosa ruben rutger ruud ria riet saar sam samira samuel sander sandra sanne
    sara sarah saskia sebastiaan selma sem sharon simon simone sjoerd sofie sophie stefan stephanie steven stijn
    susan suzanne sven sylvia tanja tess thea theo thijs thomas tijn tim timo tina tineke tom tomasz ton toon truus
    vera victor vincent wendy wessel willem willemijn wilma wim wout wouter yara yasmin yusuf youssef yvonne zoe
    aydin joke
  `).map(fold),
);
for (const name of firstNames) intern(name);
