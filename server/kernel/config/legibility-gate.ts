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
      remedies(viewing, scene)
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
    `to be read from ${viewing.viewingDistanceM} m; ${remedies(viewing, scene)}${leaving}`
  );
}

/** The role that has the least to spare. */
function strictestRole(roles: Readonly<Record<string, TextRole>>): [string, TextRole] {
  const spare = ({ purpose, leastU }: TextRole): number =>
    leastU / (ROLE_ARCMIN[purpose] / MUST_READ_ARCMIN);
  return Object.entries(roles).sort((a, b) => spare(a[1]) - spare(b[1]))[0]!;
}

const px = (value: number): string => `${Math.round(value * 10) / 10} px`;

/** Whether the header and every panel of the scene can be read. */
function isLegible(viewing: Viewing, scene: Scene): boolean {
  const frame = layoutFrame(viewing);
  if (frame.capped) return false;
  const roomPx = largestUPx(frame, scene[frame.orientation], scene.panels);
  return roomPx * TOLERANCE >= legibleFontPx(viewing);
}

/**
 * What to change for the whole scene to be read. Found by trying: with the distance the header grows too, so that the room
 * for a scene shrinks faster than its text grows.
 */
function remedies(viewing: Viewing, scene: Scene): string {
  const { diagonalInch, viewingDistanceM } = viewing;
  const tenths = lastOf(Math.ceil(viewingDistanceM * 10), (distance) =>
    isLegible({ ...viewing, viewingDistanceM: distance / 10 }, scene),
  );
  // A screen so many times as large is read from as far as this one from that part of the distance.
  const mostInch = Math.ceil((diagonalInch * viewingDistanceM * 10) / tenths) + 1;
  const inches = lastOf(mostInch, (inch) => !isLegible({ ...viewing, diagonalInch: inch }, scene));
  return `read it from ${tenths / 10} m, or use a screen of ${inches + 1} inch`;
}

/** The last whole number from 1 on, below a bound, of which something holds that does not hold any more from there on. */
function lastOf(bound: number, holds: (value: number) => boolean): number {
  let [low, high] = [1, bound];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
