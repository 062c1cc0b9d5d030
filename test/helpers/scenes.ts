import type { z } from 'zod';
import { readScenes } from '../../server/kernel/config/scenes.ts';
import type { PanelType } from '../../shared/panels/panel-type.ts';
import type { Scene } from '../../shared/scene.ts';

/** Scenes as hub.yaml writes them, complete. @throws Error with what is wrong. */
export function scenesOf(entries: readonly unknown[], channels: number): Scene[] {
  const { scenes, issues } = readScenes(entries, { channels });
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return scenes;
}

/** What a panel's options are when a scene says nothing. */
export const defaultsOf = <Options extends z.ZodObject>({
  options,
}: PanelType<Options>): z.output<Options> => options.parse({});
