import { READY_SCENE_NAMES } from '../../../../../shared/ready-scenes.ts';
import { describe, expect, test } from 'vitest';
import { illegibility } from '../../../../../server/kernel/config/legibility-gate.ts';
import { readScenes } from '../../../../../server/kernel/config/scenes.ts';
import { definePanelType } from '../../../../../shared/panels/panel-type.ts';
import { PANEL_TYPES } from '../../../../../shared/panels/registry.ts';
import { READY_SCENES } from '../../../../../shared/ready-scenes.ts';
import { z } from 'zod';
import { scenesOf } from '../../../../helpers/scenes.ts';

const context = { channels: 6 };

const own = {
  id: 'lobby',
  name: 'Lobby',
  seconds: 45,
  areas: 'words words\nfeel queues',
  panels: { words: { panel: 'word-cloud', maxTerms: 40 }, feel: 'mood', queues: 'queues' },
};

describe('scenes of hub.yaml', () => {
  test('a ready-made scene by its name, complete with every option', () => {
    const [pulse] = scenesOf(['pulse'], 6);
    expect(pulse).toMatchObject({ id: 'pulse', title: null, seconds: 30 });
    expect(pulse?.panels.find(({ area }) => area === 'cloud')).toMatchObject({
      kind: 'word-cloud',
      options: { maxTerms: 80, maxRising: 8, weighBy: 'count' },
    });
  });

  test('a ready-made scene with changes, twice in one round', () => {
    const scenes = scenesOf(
      ['pulse', { scene: 'pulse', seconds: 60, options: { cloud: { weighBy: 'lift' } } }],
      6,
    );
    expect(scenes.map(({ id, seconds }) => [id, seconds])).toEqual([
      ['pulse', 30],
      ['pulse 2', 60],
    ]);
    expect(scenes[1]?.panels[0]?.options).toMatchObject({ weighBy: 'lift', maxTerms: 80 });
  });

  test('a grid of one’s own, stacked on a screen that is higher than wide', () => {
    const [scene] = scenesOf([own], 6);
    expect(scene).toMatchObject({ id: 'lobby', title: 'Lobby', seconds: 45 });
    expect(scene?.landscape.areas).toEqual([
      ['words', 'words'],
      ['feel', 'queues'],
    ]);
    expect(scene?.portrait.areas).toEqual([['words'], ['feel'], ['queues']]);
  });

  test.each<[name: string, entry: unknown, path: PropertyKey[], message: RegExp]>([
    ['a misspelt scene', 'puls', [0], /no ready-made scene "puls"; did you mean "pulse"\?/],
    ['a number', 7, [0], /expected one of pulse/],
    ['a misspelt scene with options', { scene: 'puls' }, [0, 'scene'], /mean "pulse"\?/],
    ['an unknown key', { scene: 'pulse', secs: 5 }, [0, 'secs'], /known: scene, seconds/],
    ['too short', { scene: 'pulse', seconds: 1 }, [0, 'seconds'], /at least 5, got 1/],
    [
      'options for no area',
      { scene: 'pulse', options: { clod: {} } },
      [0, 'options', 'clod'],
      /unknown area; did you mean "cloud"\?/,
    ],
    [
      'a misspelt option',
      { scene: 'pulse', options: { cloud: { maxTerm: 9 } } },
      [0, 'options', 'cloud', 'maxTerm'],
      /unknown key; did you mean "maxTerms"\?/,
    ],
    [
      'an option out of range',
      { ...own, panels: { ...own.panels, words: { panel: 'word-cloud', maxTerms: 1 } } },
      [0, 'panels', 'words', 'maxTerms'],
      /at least 5, got 1/,
    ],
    [
      'a misspelt panel',
      { ...own, panels: { ...own.panels, feel: 'moood' } },
      [0, 'panels', 'feel'],
      /no panel "moood"; did you mean "mood"\?/,
    ],
    ['a name that is taken', { ...own, id: 'pulse' }, [0, 'id'], /choose another/],
    ['uneven lines', { ...own, areas: ['words', 'feel queues'] }, [0, 'areas'], /as many areas/],
    [
      'an area in two pieces',
      { ...own, areas: ['words feel queues', 'feel feel words'] },
      [0, 'areas'],
      /"words" is not one rectangle/,
    ],
    ['a panel without a place', { ...own, areas: 'words feel' }, [0, 'areas'], /"queues" has no/],
    [
      'an area without a panel',
      { ...own, areas: 'words feel\nqueues more' },
      [0, 'areas'],
      /no panel for "more"/,
    ],
    ['columns that do not count', { ...own, columns: [1] }, [0, 'columns'], /expected 2, one for/],
    [
      'a width of nothing',
      { ...own, columns: [1, 0] },
      [0, 'columns', 1],
      /expected more than 0, got 0|above 0/,
    ],
    [
      'the portrait’s own fault',
      { ...own, portrait: { areas: 'words\nfeel' } },
      [0, 'portrait', 'areas'],
      /"queues" has no place/,
    ],
  ])('%s is refused where it stands', (_name, entry, path, message) => {
    const { issues } = readScenes([entry], context);
    expect(issues.map((issue) => issue.path)).toContainEqual(path);
    expect(issues.map((issue) => issue.message).join('\n')).toMatch(message);
  });
});

describe('the legibility gate', () => {
  const screen = { widthPx: 1920, heightPx: 1080, diagonalInch: 75, viewingDistanceM: 4 };
  const [pulse] = scenesOf(['pulse'], 6);

  test('lets through what can be read', () => {
    expect(illegibility(screen, pulse!)).toBeUndefined();
  });

  test('names panel, text, need, room, and what would help', () => {
    const [, panel, text, has, needs, distance, inch] =
      /^panel "(\S+)" \(\S+\) .* text "([^"]+)" .* of ([\d.]+) px and needs ([\d.]+) px .* from 5 m; read it from ([\d.]+) m, or use a screen of (\d+) inch/.exec(
        illegibility({ ...screen, diagonalInch: 55, viewingDistanceM: 5 }, pulse!) ?? '',
      ) ?? [];
    expect([panel, text]).not.toContain(undefined);
    expect(Number(has)).toBeLessThan(Number(needs));
    // The remedies are true: with either, the scene is let through.
    expect(
      illegibility({ ...screen, diagonalInch: 55, viewingDistanceM: Number(distance) }, pulse!),
    ).toBeUndefined();
    expect(
      illegibility({ ...screen, diagonalInch: Number(inch), viewingDistanceM: 5 }, pulse!),
    ).toBeUndefined();
  });

  test.each(READY_SCENE_NAMES)('from however far, %s is told the nearest that will do', (name) => {
    const [scene] = scenesOf([name], 6);
    for (const viewingDistanceM of [4.3, 5.2, 7.2, 12, 40]) {
      const wrong = illegibility({ ...screen, viewingDistanceM }, scene!);
      if (wrong === undefined) continue;
      const [, distance, inch] = /read it from ([\d.]+) m, or use a screen of (\d+) inch/.exec(
        wrong,
      )!;
      const at = (change: Partial<typeof screen>): string | undefined =>
        illegibility({ ...screen, viewingDistanceM, ...change }, scene!);
      expect(at({ viewingDistanceM: Number(distance) })).toBeUndefined();
      expect(at({ viewingDistanceM: Number(distance) + 0.1 })).toBeDefined();
      expect(at({ diagonalInch: Number(inch) })).toBeUndefined();
      expect(at({ diagonalInch: Number(inch) - 1 })).toBeDefined();
    }
  });

  test('is about angles: the same scene on four times the pixels is as legible', () => {
    const far = { ...screen, viewingDistanceM: 4.6 };
    const fourK = { ...far, widthPx: 3840, heightPx: 2160 };
    expect(illegibility(far, pulse!)).toBeDefined();
    expect(illegibility(fourK, pulse!)).toBeDefined();
    expect(illegibility({ ...fourK, viewingDistanceM: 4 }, pulse!)).toBeUndefined();
  });

  test('a scene of fewer panels is read from farther away', () => {
    const [feel] = scenesOf(
      [{ id: 'feel', name: 'Gevoel', areas: 'feel', panels: { feel: 'mood' } }],
      6,
    );
    const far = { ...screen, diagonalInch: 55, viewingDistanceM: 5 };
    expect(illegibility(far, feel!)).toBeUndefined();
    expect(illegibility({ ...far, viewingDistanceM: 20 }, feel!)).toMatch(/^the header /);
  });
});

describe('panel types', () => {
  test.each([...PANEL_TYPES.values()])('$kind: options are explained and have defaults', (type) => {
    expect(type.options.safeParse({}).success).toBe(true);
    const unexplained = Object.entries(type.options.shape).filter(
      ([, schema]) => (schema as z.ZodType).description === undefined,
    );
    expect(unexplained).toEqual([]);
    expect(type.options.safeParse({ 'no such option': 1 }).success).toBe(false);
  });

  test('a text too small for its purpose cannot be declared', () => {
    const shapes = () => [{ widthU: 1, heightU: 1 }];
    const define = (leastU: number) =>
      definePanelType({
        kind: 'any',
        shows: 'Anything.',
        options: z.strictObject({}),
        shapes,
        roles: { hero: { purpose: 'hero', leastU } },
      });
    expect(() => define(2.9)).toThrow(/"hero" is a hero text, so at least 3 u/);
    expect(define(3).kind).toBe('any');
  });

  test('every ready-made scene gives each of its panels a place in both orientations', () => {
    for (const { landscape, portrait, panels } of Object.values(READY_SCENES)) {
      for (const { areas, columns, rows } of [landscape, portrait]) {
        expect(new Set(areas.flat())).toEqual(new Set(Object.keys(panels)));
        expect([areas.length, areas[0]?.length]).toEqual([rows.length, columns.length]);
      }
    }
  });
});
