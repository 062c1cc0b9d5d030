/** Refuses what could not be read: every text of every scene against the wall's size, resolution and distance. */
import {
  capHeightOf,
  legibleCapPx,
  legibleFontPx,
  MUST_READ_ARCMIN,
  ROLE_ARCMIN,
  type Viewing,
} from '../../../shared/legibility.ts';
import { PANEL_TYPES } from '../../../shared/panels/registry.ts';
import type { TextRole } from '../../../shared/panels/panel-type.ts';
import { largestUPx, layoutFrame } from '../../../shared/scene-layout.ts';
import type { Scene } from '../../../shared/scene.ts';

/** Rounding in the arithmetic, not in what an eye can see. */
const TOLERANCE = 1.000_1;

/** Why this scene cannot be read on this wall, with what would help; undefined when it can. */
export function illegibility(viewing: Viewing, scene: Scene): string | undefined {
  const frame = layoutFrame(viewing);
  const wantedPx = legibleFontPx(viewing);
  if (frame.capped) {
    return (
      `the header would have capitals of ${px(frame.uPx * capHeightOf(viewing))} and needs ` +
      `${px(legibleCapPx(viewing))} to be read from ${viewing.viewingDistanceM} m; ` +
      remedies(viewing, frame.uPx / wantedPx)
    );
  }
  const grid = scene[frame.orientation];
  const roomPx = largestUPx(frame, grid, scene.panels);
  if (roomPx * TOLERANCE >= wantedPx) return undefined;
  // The panel that asks for most is the one without which the scene could be drawn largest.
  const without = scene.panels
    .map((panel) => ({
      panel,
      uPx: largestUPx(
        frame,
        grid,
        scene.panels.filter((other) => other !== panel),
      ),
    }))
    .sort((a, b) => b.uPx - a.uPx)[0]!;
  const { area, kind } = without.panel;
  const [role, { purpose, leastU }] = strictestRole(PANEL_TYPES.get(kind)!.roles);
  const leaving =
    scene.panels.length > 1 && without.uPx * TOLERANCE >= wantedPx
      ? `, or leave out "${area}"`
      : '';
  return (
    `panel "${area}" (${kind}) has no room to be read: its text "${role}" would have capitals of ` +
    `${px(leastU * roomPx * capHeightOf(viewing))} and needs ${px(legibleCapPx(viewing, ROLE_ARCMIN[purpose]))} ` +
    `to be read from ${viewing.viewingDistanceM} m; ${remedies(viewing, roomPx / wantedPx)}${leaving}`
  );
}

/** The role that has the least to spare. */
function strictestRole(roles: Readonly<Record<string, TextRole>>): [string, TextRole] {
  const spare = ({ purpose, leastU }: TextRole): number =>
    leastU / (ROLE_ARCMIN[purpose] / MUST_READ_ARCMIN);
  return Object.entries(roles).sort((a, b) => spare(a[1]) - spare(b[1]))[0]!;
}

const px = (value: number): string => `${Math.round(value * 10) / 10} px`;

/** What to change, given how much of the wanted size there is room for. */
const remedies = ({ diagonalInch, viewingDistanceM }: Viewing, share: number): string =>
  `read it from ${Math.floor(viewingDistanceM * share * 10) / 10} m, ` +
  `or use a screen of ${Math.ceil(diagonalInch / share)} inch`;
