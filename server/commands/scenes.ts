/** What walls can show: ready-made scenes with their grids, panels with their options. */
import { z } from 'zod';
import { ROLE_ARCMIN } from '../../shared/legibility.ts';
import { PANEL_TYPES } from '../../shared/panels/registry.ts';
import type { PanelType } from '../../shared/panels/panel-type.ts';
import { READY_SCENES } from '../../shared/ready-scenes.ts';
import type { Grid } from '../../shared/scene.ts';
import { PANEL_PICTURES } from './panel-pictures.ts';

interface Option {
  name: string;
  /** E.g. `whole number, 1 to 20`. */
  takes: string;
  fallback: string;
  means: string;
}

/** For a terminal: every scene with a sketch of it, every panel with its options. */
export function scenesText(): string {
  const scenes = Object.entries(READY_SCENES).flatMap(([name, { shows, landscape, panels }]) => [
    `${name}  ${shows}`,
    ...sketch(landscape).map((line) => `    ${line}`),
    `    ${Object.entries(panels)
      .map(([area, { panel }]) => (area === panel ? area : `${area} = ${panel}`))
      .join(', ')}`,
    '',
  ]);
  const panels = [...PANEL_TYPES.values()].flatMap((type) => [
    `${type.kind}  ${type.shows}`,
    '',
    ...pictureOf(type).map((line) => `    ${line}`),
    '',
    ...optionsOf(type).map(
      ({ name, takes, fallback, means }) => `    ${name}: ${fallback}  ${means} (${takes})`,
    ),
    '',
  ]);
  return ['Scenes', '', ...scenes, 'Panels, with what their options are by default', '', ...panels]
    .join('\n')
    .trimEnd();
}

/** Text of docs/panels.md. */
export function panelsDoc(): string {
  const scenes = Object.entries(READY_SCENES).flatMap(([name, { shows, landscape, panels }]) => [
    `### ${name}`,
    '',
    shows,
    '',
    '```',
    ...sketch(landscape),
    '```',
    '',
    ...Object.entries(panels).map(([area, { panel, options }]) => {
      const given = options === undefined ? '' : `, with ${JSON.stringify(options)}`;
      return `- \`${area}\`: ${panel}${given}`;
    }),
    '',
  ]);
  const panels = [...PANEL_TYPES.values()].flatMap((type) => {
    const options = optionsOf(type);
    return [
      `### ${type.kind}`,
      '',
      type.shows,
      '',
      '```',
      ...pictureOf(type),
      '```',
      '',
      ...(options.length === 0
        ? ['No options.', '']
        : [
            '| option | default | takes | meaning |',
            '| --- | --- | --- | --- |',
            ...options.map(
              ({ name, fallback, takes, means }) =>
                `| \`${name}\` | ${fallback} | ${takes} | ${means} |`,
            ),
            '',
          ]),
      `Texts: ${Object.entries(type.roles)
        .map(([role, { purpose }]) => `${role} (${purpose}, ${ROLE_ARCMIN[purpose]}′)`)
        .join(', ')}.`,
      '',
    ];
  });
  return [
    '# Scenes and panels',
    '',
    'Written by `npm run build:docs` from the panels themselves; `hubwall scenes` says the same. How to put them together: ',
    "[configuration](configuration.md#scenes). Angles are what a text's capitals span at least for the wall's reader.",
    '',
    '## Ready-made scenes',
    '',
    ...scenes,
    '## Panels',
    '',
    ...panels,
  ]
    .join('\n')
    .replaceAll(/[ ]+$/gm, '')
    .trimEnd()
    .concat('\n');
}

const pictureOf = ({ kind }: PanelType): readonly string[] => PANEL_PICTURES[kind] ?? [];

/** The grid's areas as boxes of one width. */
function sketch({ areas }: Grid): string[] {
  const widest = Math.max(...areas.flat().map((name) => name.length));
  return areas.map((row) =>
    row
      .map((name) => name.padEnd(widest))
      .join('  ')
      .trimEnd(),
  );
}

interface JsonSchema {
  type?: string;
  minimum?: number;
  maximum?: number;
  enum?: unknown[];
  default?: unknown;
  description?: string;
}

function optionsOf({ options }: PanelType): Option[] {
  const { properties = {} } = z.toJSONSchema(options, { io: 'input' }) as {
    properties?: Record<string, JsonSchema>;
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    takes: domainOf(schema),
    fallback: JSON.stringify(schema.default),
    means: schema.description ?? '',
  }));
}

const KINDS: Readonly<Record<string, string>> = { string: 'text', array: 'list of texts' };

function domainOf({ type, minimum, maximum, enum: values }: JsonSchema): string {
  if (values) return values.map(String).join(' or ');
  if (type === 'boolean') return 'true or false';
  if (type !== 'integer' && type !== 'number') return KINDS[type ?? ''] ?? 'anything';
  const noun = type === 'integer' ? 'whole number' : 'number';
  return minimum === undefined || maximum === undefined
    ? noun
    : `${noun}, ${minimum} to ${maximum}`;
}
