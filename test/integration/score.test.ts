/** `hubwall score` and `hubwall calibrate` by the real command. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hubYaml } from './hub-yaml.ts';
import { runHubwall, temporaryFolder, type RunOptions } from '../helpers/start-hub.ts';

interface Result {
  id: string | number;
  score: number;
  label: string;
  lang: string;
  brands: Record<string, { score: number; label: string }>;
  evidence?: { word: string; points: number; rules: string[] }[];
}

const words = `
words:
  mood: { bagel: -0.8, geweldig: -0.2 }
  phrases: { "weer raak": -0.6 }
  concepts: [[storing, netstoring], [modem, Netstoring]]
  stop: [modem]
`;
const config = `${hubYaml()}${words}`;
let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder({ 'hub.yaml': config });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = (args: readonly string[], options: RunOptions = {}) =>
  runHubwall(args, { folder, ...options });
const resultsOf = (stdout: string): Result[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Result);
const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('hubwall score', () => {
  test('scores the lines of standard input', async () => {
    const stdin = jsonLines([
      { id: 'a', text: 'Wat een waardeloze service @PolderNet' },
      { id: 2, text: 'Great service, thank you so much!', more: 1 },
      { text: 'Hoe laat zijn jullie open?' },
      { id: 'd', text: 'Wo bleibt mein Techniker? Ich warte schon lange.' },
    ]);
    const { exitCode, stdout, stderr } = await run(['score'], { stdin });
    expect([exitCode, stderr]).toEqual([0, '']);
    const results = resultsOf(stdout);
    expect(results.map(({ id, label, lang }) => [id, label, lang])).toEqual([
      ['a', 'negative', 'nl'],
      [2, 'positive', 'en'],
      [3, 'neutral', 'nl'],
      ['d', 'neutral', 'other'],
    ]);
    expect(results[0]?.brands['poldernet']?.label).toBe('negative');
    expect(results[0]).not.toHaveProperty('evidence');
  });

  test('says why with --explain, own words among it', async () => {
    const stdin = jsonLines([{ id: 1, text: 'Wat een bagel, en het is weer raak' }]);
    const { stdout } = await run(['score', '--explain', '-'], { stdin });
    const [result] = resultsOf(stdout);
    expect(result?.label).toBe('negative');
    expect(result?.evidence?.map(({ word, rules }) => word || rules)).toEqual([
      'bagel',
      'weer raak',
      ['way of telling'],
    ]);
  });

  test('names lines that are no message, skips them, and fails', async () => {
    const stdin = `{"id":1,"text":"top"}\nnonsense\n\n{"id":3}\n[]\n{"id":"x","text":"slecht"}`;
    const { exitCode, stdout, stderr } = await run(['score'], { stdin });
    expect(exitCode).toBe(1);
    expect(resultsOf(stdout).map(({ id }) => id)).toEqual([1, 'x']);
    expect(stderr.trim().split('\n')).toEqual([
      'line 2: is not JSON',
      'line 4: is not an object with a "text"',
      'line 5: is not an object with a "text"',
    ]);
  });

  test.each([
    ['commas', 'id,comment\n1,"Top, ""echt"" geholpen"\n2,waardeloos\n'],
    [
      'semicolons and a byte order mark',
      '\ufeffid;comment\r\n1;"Top; geholpen"\r\n2;waardeloos\r\n',
    ],
  ])('reads a column of CSV with %s', async (_, csv) => {
    await writeFile(join(folder, 'reviews.csv'), csv);
    const { exitCode, stdout } = await run(['score', '--csv', 'comment', 'reviews.csv']);
    expect(exitCode).toBe(0);
    expect(resultsOf(stdout).map(({ id, label }) => [id, label])).toEqual([
      ['1', 'positive'],
      ['2', 'negative'],
    ]);
  });

  test('names rows of CSV that are none', async () => {
    const stdin = 'id,text\n1,top\n2,too,many\n3,slecht\n';
    const { exitCode, stdout, stderr } = await run(['score', '--csv', 'text'], { stdin });
    expect(exitCode).toBe(1);
    expect(resultsOf(stdout).map(({ id }) => id)).toEqual(['1', '3']);
    expect(stderr).toMatch(/^line 3: is not a row of the table/);
  });

  test.each([
    [['score', 'none.jsonl'], 'none.jsonl cannot be read'],
    [['score', '--csv', 'comment', 'hub.yaml'], 'the CSV has no column "comment"'],
    [['score', '--config', 'none.yaml'], 'none.yaml cannot be read'],
  ])('%j says what is wrong', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(args, { stdin: '' });
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });

  test('takes in 50,000 messages', async () => {
    const stdin = jsonLines(
      Array.from({ length: 50_000 }, (_, id) => ({ id, text: 'Alweer storing in Zwolle' })),
    );
    const { exitCode, stdout } = await run(['score'], { stdin });
    expect(exitCode).toBe(0);
    expect(stdout.split('\n')).toHaveLength(50_001);
  });
});

describe('hubwall calibrate', () => {
  const corrections = Array.from(
    { length: 90 },
    (_, i) =>
      [
        { text: `Dat is een kwibus ${'abc'[i % 3]}`, label: 'negative' },
        { text: `Daar staat een stoel ${'abc'[i % 3]}`, label: 0 },
        { text: `Het was een fuif ${'abc'[i % 3]}`, label: 1 },
      ][i % 3]!,
  );

  test('writes what helps, for the hub to use', async () => {
    await writeFile(join(folder, 'corrections.jsonl'), jsonLines(corrections));
    const { exitCode, stdout, stderr } = await run(['calibrate', 'corrections.jsonl']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^accepted: written to calibration\.json\nmacro-F1 .* → 1\.000 /);
    expect(JSON.parse(await readFile(join(folder, 'calibration.json'), 'utf8'))).toMatchObject({
      version: 2,
      corrections: 90,
    });

    await writeFile(join(folder, 'own.yaml'), `${config}  calibration: calibration.json\n`);
    const stdin = jsonLines([{ id: 1, text: 'Dat is een kwibus b' }]);
    const before = resultsOf((await run(['score'], { stdin })).stdout);
    const after = resultsOf((await run(['score', '--config', 'own.yaml'], { stdin })).stdout);
    expect([before[0]?.label, after[0]?.label]).toEqual(['neutral', 'negative']);
  });

  test('says how a configuration elsewhere has to name the file', async () => {
    await mkdir(join(folder, 'etc'));
    await writeFile(join(folder, 'etc/hub.yaml'), config);
    await writeFile(join(folder, 'corrections.jsonl'), jsonLines(corrections));
    const paths = ['--config', 'etc/hub.yaml', '--out', 'learnt.json'];
    const { stdout } = await run(['calibrate', 'corrections.jsonl', ...paths]);
    expect(stdout).toContain('words: { calibration: ../learnt.json }');
    await writeFile(join(folder, 'etc/own.yaml'), `${config}  calibration: ../learnt.json\n`);
    expect(await run(['check', 'etc/own.yaml'])).toMatchObject({ exitCode: 0 });
  });

  test('refuses, with the figures, where the lexicon reads well', async () => {
    const read = Array.from(
      { length: 60 },
      (_, i) =>
        [
          { text: `Waardeloze service ${i}`, label: -1 },
          { text: `Geweldig geholpen, top ${i}`, label: 1 },
        ][i % 2]!,
    );
    await writeFile(join(folder, 'well.jsonl'), jsonLines(read));
    const { exitCode, stdout } = await run(['calibrate', 'well.jsonl', '--out', 'well.json']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^refused: .*nothing was written\nmacro-F1 .*\d\.\d{3} → \d\.\d{3}/);
    await expect(readFile(join(folder, 'well.json'))).rejects.toThrow('ENOENT');
  });

  test('names lines that are no corrections, and asks for enough of them', async () => {
    await writeFile(
      join(folder, 'few.jsonl'),
      jsonLines([
        { text: 'top', label: 1 },
        { text: 'x', label: 7 },
      ]),
    );
    const { exitCode, stderr } = await run(['calibrate', 'few.jsonl']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('too few corrections: at least 30');
  });
});

describe('hubwall check', () => {
  test('warns of own words that contradict each other or the lexicon', async () => {
    const { exitCode, stdout } = await run(['check', 'hub.yaml']);
    expect(exitCode).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines.slice(0, -1)).toEqual([
      expect.stringMatching(
        /^hub\.yaml warning: words\.concepts\[1\]: "Netstoring" is in words\.concepts\[0\]/,
      ),
      expect.stringMatching(/^hub\.yaml warning: words\.concepts\[1\]: "modem" is in words\.stop/),
      expect.stringMatching(/^hub\.yaml warning: words\.mood\.geweldig: -0\.2 turns .* round$/),
    ]);
    expect(lines.at(-1)).toMatch(/^hub\.yaml is valid/);
  });

  test('refuses a calibration that is none', async () => {
    await writeFile(join(folder, 'bad.json'), '{"version": 1}');
    await writeFile(join(folder, 'bad.yaml'), `${config}  calibration: bad.json\n`);
    const { exitCode, stderr } = await run(['check', 'bad.yaml']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('bad.json is no calibration');
    expect(stderr).toContain('of another release; run hubwall calibrate again');
  });
});
