/** The scenes of a wall as hub.yaml writes them: a ready-made scene's name, one with changes, or a grid of one's own. */
import { z } from 'zod';
import { PANEL_TYPES } from '../../../shared/panels/registry.ts';
import { READY_SCENES, READY_SCENE_NAMES } from '../../../shared/ready-scenes.ts';
import type { Grid, Scene, ScenePanel, Track } from '../../../shared/scene.ts';
import { explain, suggestion, type Issue } from './explain.ts';
import { Id } from './scalars.ts';

const AREA_NAME = /^[a-z][a-z0-9-]{0,29}$/;

/** Lines of area names: a text of several lines, or a list of texts. */
const Areas = z
  .union([z.string(), z.array(z.string())], 'expected lines of area names')
  .transform((given) =>
    (typeof given === 'string' ? given.trim().split('\n') : given).map((line) =>
      line.trim().split(/\s+/),
    ),
  );

/** A share of the room that is left over, or `auto`: as much as its panels need. */
const Tracks = z.array(
  z.union([z.literal('auto'), z.number().positive().max(100)], 'expected auto or a number above 0'),
);

const GridEntry = { areas: Areas, columns: Tracks.optional(), rows: Tracks.optional() };

const Seconds = z.number().min(5).max(86_400).default(30);

/** Options by area; each is checked by its panel's own schema. */
const PanelOptions = z.record(z.string(), z.record(z.string(), z.unknown()));

const ReadyEntry = z.strictObject({
  scene: z.enum(READY_SCENE_NAMES),
  seconds: Seconds,
  options: PanelOptions.default({}),
});

const OwnEntry = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(60),
  seconds: Seconds,
  ...GridEntry,
  /** For screens that are higher than wide; default: the areas one below the other. */
  portrait: z.strictObject(GridEntry).optional(),
  panels: z.record(
    z.string(),
    z.union(
      [z.string(), z.looseObject({ panel: z.string() })],
      'expected the name of a panel, or { panel: NAME, ... }',
    ),
  ),
});

/** What the room of a panel depends on, and what its options may name. */
export interface SceneContext {
  channels: number;
  /** @default not known: any */
  channelIds?: readonly string[] | undefined;
}

interface Read {
  scene: Scene | undefined;
  issues: Issue[];
}

/** A wall's scenes with every name resolved and every option filled in. Paths of issues begin at the list. */
export function readScenes(
  entries: readonly unknown[],
  context: SceneContext,
): { scenes: Scene[]; issues: Issue[] } {
  const scenes: Scene[] = [];
  const issues: Issue[] = [];
  entries.forEach((entry, index) => {
    const read = readScene(entry, context);
    issues.push(...read.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
    if (!read.scene) return;
    const { id } = read.scene;
    // A ready-made scene may come round twice in a list: its second time is a scene of its own.
    const sameId = scenes.filter((scene) => scene.id.split(' ', 1)[0] === id).length;
    scenes.push(sameId === 0 ? read.scene : { ...read.scene, id: `${id} ${sameId + 1}` });
  });
  return { scenes, issues };
}

function readScene(entry: unknown, context: SceneContext): Read {
  if (typeof entry === 'string') {
    if (Object.hasOwn(READY_SCENES, entry)) return readReady({ scene: entry }, context);
    const known = suggestion(entry, READY_SCENE_NAMES);
    return fail([{ path: [], message: `there is no ready-made scene "${entry}"${known}` }]);
  }
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return fail([
      {
        path: [],
        message: `expected one of ${READY_SCENE_NAMES.join(', ')}, or a scene of your own`,
      },
    ]);
  }
  return 'scene' in entry ? readReady(entry, context) : readOwn(entry, context);
}

const fail = (issues: Issue[]): Read => ({ scene: undefined, issues });

function readReady(entry: object, context: SceneContext): Read {
  const parsed = ReadyEntry.safeParse(entry);
  if (!parsed.success) {
    return fail(parsed.error.issues.flatMap((issue) => explain(issue, ReadyEntry, entry)));
  }
  const { scene: id, seconds, options } = parsed.data;
  const { landscape, portrait, panels } = READY_SCENES[id];
  const issues: Issue[] = Object.keys(options)
    .filter((area) => !Object.hasOwn(panels, area))
    .map((area) => ({
      path: ['options', area],
      message: `unknown area${suggestion(area, Object.keys(panels))}`,
    }));
  const read = Object.entries(panels).map(([area, { panel, options: own = {} }]) =>
    readPanel(area, panel, { ...own, ...options[area] }, ['options', area], context),
  );
  return finish({ id, title: null, seconds, landscape, portrait }, read, issues);
}

function readOwn(entry: object, context: SceneContext): Read {
  const parsed = OwnEntry.safeParse(entry);
  if (!parsed.success) {
    return fail(parsed.error.issues.flatMap((issue) => explain(issue, OwnEntry, entry)));
  }
  const { id, name, seconds, areas, columns, rows, portrait, panels } = parsed.data;
  const names = Object.keys(panels);
  const landscape = readGrid({ areas, columns, rows }, names, []);
  const upright = portrait
    ? readGrid(portrait, names, ['portrait'])
    : { grid: stacked(areas), issues: [] };
  const issues = [...landscape.issues, ...upright.issues];
  if (Object.hasOwn(READY_SCENES, id)) {
    issues.push({ path: ['id'], message: `"${id}" is a ready-made scene's: choose another` });
  }
  const read = Object.entries(panels).map(([area, given]) => {
    const { panel, ...options } = typeof given === 'string' ? { panel: given } : given;
    return readPanel(area, panel, options, ['panels', area], context);
  });
  return finish(
    { id, title: name, seconds, landscape: landscape.grid, portrait: upright.grid },
    read,
    issues,
  );
}

function finish(
  scene: Omit<Scene, 'panels'>,
  read: readonly { panel: ScenePanel | undefined; issues: Issue[] }[],
  own: readonly Issue[],
): Read {
  const issues = [...own, ...read.flatMap((outcome) => outcome.issues)];
  if (issues.length > 0) return fail(issues);
  return { scene: { ...scene, panels: read.flatMap(({ panel }) => panel ?? []) }, issues };
}

function readPanel(
  area: string,
  kind: string,
  given: Readonly<Record<string, unknown>>,
  path: readonly PropertyKey[],
  context: SceneContext,
): { panel: ScenePanel | undefined; issues: Issue[] } {
  const type = PANEL_TYPES.get(kind);
  if (!type) {
    const known = suggestion(kind, [...PANEL_TYPES.keys()]);
    const issue = { path: [...path], message: `there is no panel "${kind}"${known}` };
    return { panel: undefined, issues: [issue] };
  }
  const parsed = type.options.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues
      .flatMap((issue) => explain(issue, type.options, given))
      .map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
    return { panel: undefined, issues };
  }
  const options = parsed.data;
  const unknown = unknownChannels(options, context).map((issue): Issue => ({
    ...issue,
    path: [...path, ...issue.path],
  }));
  if (unknown.length > 0) return { panel: undefined, issues: unknown };
  return { panel: { area, kind, options, shapes: type.shapes(options, context) }, issues: [] };
}

/** Panels name channels by `channel`, where '' is none in particular, or `channels`. */
function unknownChannels(
  { channel, channels }: Readonly<Record<string, unknown>>,
  { channelIds }: SceneContext,
): Issue[] {
  const named: [PropertyKey[], unknown][] = [
    ...(channel === '' ? [] : [[['channel'], channel] as [PropertyKey[], unknown]]),
    ...(Array.isArray(channels) ? channels : []).map(
      (id: unknown, index): [PropertyKey[], unknown] => [['channels', index], id],
    ),
  ];
  return named.flatMap(([path, id]) =>
    channelIds === undefined || typeof id !== 'string' || channelIds.includes(id)
      ? []
      : [{ path, message: `there is no channel "${id}"${suggestion(id, channelIds)}` }],
  );
}

interface GridText {
  areas: string[][];
  columns?: readonly ('auto' | number)[] | undefined;
  rows?: readonly ('auto' | number)[] | undefined;
}

/** A grid whose areas are rectangles and are each of them a panel's. */
function readGrid(
  { areas, columns, rows }: GridText,
  panels: readonly string[],
  path: readonly PropertyKey[],
): { grid: Grid; issues: Issue[] } {
  const issues: Issue[] = [];
  const say = (key: string, message: string): void =>
    void issues.push({ path: [...path, key], message });
  const width = areas[0]?.length ?? 0;
  if (areas.some((row) => row.length !== width)) {
    say('areas', 'every line must name as many areas as the first');
    return { grid: { areas, columns: [], rows: [] }, issues };
  }
  const named = new Set(areas.flat().filter((name) => name !== '.'));
  for (const name of named) {
    if (!AREA_NAME.test(name)) {
      say('areas', `"${name}" is no area's name: lower-case letters, digits and "-"; "." for none`);
    } else if (!panels.includes(name)) {
      say('areas', `there is no panel for "${name}"${suggestion(name, panels)}`);
    } else if (!isRectangle(areas, name)) say('areas', `"${name}" is not one rectangle`);
  }
  for (const panel of panels) {
    if (!named.has(panel)) say('areas', `panel "${panel}" has no place among the areas`);
  }
  const tracks = (key: 'columns' | 'rows', given: GridText['rows'], count: number): Track[] => {
    if (given && given.length !== count) {
      say(key, `expected ${count}, one for each of the ${key} of areas, got ${given.length}`);
    }
    return Array.from({ length: count }, (_, index) => {
      const track = given?.[index] ?? 1;
      return { share: track === 'auto' ? 0 : track, leastU: 0 };
    });
  };
  return {
    grid: {
      areas,
      columns: tracks('columns', columns, width),
      rows: tracks('rows', rows, areas.length),
    },
    issues,
  };
}

function isRectangle(areas: readonly string[][], name: string): boolean {
  const rows = areas.flatMap((row, index) => (row.includes(name) ? [index] : []));
  const first = areas[rows[0]!]!;
  const from = first.indexOf(name);
  const to = first.lastIndexOf(name);
  return (
    rows.length === rows[rows.length - 1]! - rows[0]! + 1 &&
    rows.every((row) =>
      areas[row]!.every((other, column) => (other === name) === (column >= from && column <= to)),
    )
  );
}

/** The areas one below the other, in reading order. */
function stacked(areas: readonly string[][]): Grid {
  const names = [...new Set(areas.flat().filter((name) => name !== '.'))];
  const track: Track = { share: 1, leastU: 0 };
  return { areas: names.map((name) => [name]), columns: [track], rows: names.map(() => track) };
}
