/** What is known of a kind of panel without drawing it: its options, the room it needs, how large its texts are. */
import type { z } from 'zod';
import { MUST_READ_ARCMIN, ROLE_ARCMIN, type TextPurpose } from '../legibility.ts';
import type { Shape } from '../scene.ts';

/** A text of a panel: what it is for, and the least size it is ever drawn at, in `u`. */
export interface TextRole {
  purpose: TextPurpose;
  leastU: number;
}

/** What a panel's need of room may depend on, besides its options. */
export interface PanelPlace {
  /** How many channels the hub has. */
  channels: number;
}

export interface PanelType<Options extends z.ZodObject = z.ZodObject> {
  kind: string;
  /** What it shows, in one sentence. */
  shows: string;
  /** A strict object; every option has a default and a description. */
  options: Options;
  /** The smallest boxes in which it can be drawn, in `u`, its heading included. */
  shapes(options: z.output<Options>, place: PanelPlace): Shape[];
  /** Every text it draws, by what people would call it. */
  roles: Readonly<Record<string, TextRole>>;
}

/** @throws RangeError when a role is drawn smaller than its purpose allows. */
export function definePanelType<Options extends z.ZodObject>(
  type: PanelType<Options>,
): PanelType<Options> {
  for (const [role, { purpose, leastU }] of Object.entries(type.roles)) {
    const neededU = ROLE_ARCMIN[purpose] / MUST_READ_ARCMIN;
    if (leastU < neededU) {
      throw new RangeError(
        `${type.kind}: "${role}" is a ${purpose} text, so at least ${neededU} u; it is ${leastU}`,
      );
    }
  }
  return type;
}
