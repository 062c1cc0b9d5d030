import { html, LitElement, noChange, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './components/hub-alert-banner.ts';
import './components/hub-header.ts';
import type { HubHeader } from './components/hub-header.ts';
import './components/hub-notice.ts';
import './components/hub-scene-marks.ts';
import { each } from './lib/each.ts';
import type { Chime } from './lib/chime.ts';
import { createFormat, type Format } from './lib/format.ts';
import { applyLook, brightnessAt, MAX_SHIFT_PX, shiftAt } from './lib/look.ts';
import type { Messages } from './lib/messages.ts';
import { MOVE_MS } from './lib/motion.ts';
import { styleText } from './lib/style-text.ts';
import { inTurn } from './lib/turns.ts';
import { fetchMessages, FIRST_TEXT, messagesIn } from './locales/locales.ts';
import type { AlertLine } from './components/hub-alert-banner.ts';
import { alertLine, LEAST_SIZE, worstAlert } from './panels/alerts.ts';
import { raisedWarnings, warningLine } from './panels/warnings.ts';
import { fetchPanel } from './panels/registry.ts';
import type { ReadySceneName } from '../shared/ready-scenes.ts';
import type { Scene } from '../shared/scene.ts';
import type { Viewing } from '../shared/legibility.ts';
import {
  layoutFrame,
  layoutScene,
  type FrameLayout,
  type SceneLayout,
} from '../shared/scene-layout.ts';
import type { Alert, Snapshot } from '../shared/snapshot.ts';
import type { WallConfig } from '../shared/wall-config.ts';
import type { WarningFigures } from '../shared/warning-figures.ts';
import { BOLD_RATIO, wallMeasureEm } from './lib/wall-measure.ts';
import { connectWall } from './store/connection.ts';
import { reloadOnceFor } from './store/reload.ts';
import { report } from './lib/report.ts';
import { ring, type Heard, type Raised } from './store/ringing.ts';
import { follow, progressOf, rotate, sceneUp, type Rotation } from './store/rotation.ts';
import { alertsOf, type WallState } from './store/wall-state.ts';
import { drawScene } from './scene-view.ts';
import { wallStyles } from './hub-wall.styles.ts';

/** How long a note stays: that the browser allows no sound, or that there is no such scene. */
const NOTE_MS = 60_000;

/** How often it is looked whether a scene's time is over. */
const ROTATE_MS = 500;

/** Size of an alert's line, in `u`. */
const WHAT_U = 1.25;

/** How long a scene that goes can be seen yet. */
const LEAVING_MS = MOVE_MS + 100;

/** What every part of the wall is drawn with. */
interface Words {
  text: Messages;
  format: Format;
}

/** The colour of the banner: a warning of the figures comes before a queue over its limit, a crisis before both. */
const bannerOf = (
  alerts: readonly Alert[],
  [worst]: readonly WarningFigures[],
): HubHeader['banner'] => {
  if (worst) return worst.state === 'crisis' ? 'alarm' : 'warning';
  return alerts.length > 0 ? 'alarm' : 'none';
};

/**
 * One screen: connects by the wall's id in the path, and shows its scenes in turn, the state of the connection and alerts.
 * Attributes for whoever looks from outside: `data-link`, `data-seq`, `data-orientation`, `data-scene`.
 */
@customElement('hub-wall')
export class HubWall extends LitElement {
  static override styles = wallStyles;

  @state() private wall: WallState | null = null;
  @state() private viewport = { widthPx: innerWidth, heightPx: innerHeight };
  /** Panels whose picture could not be drawn, by scene and area, with the snapshot that broke them. */
  @state() private failed: ReadonlyMap<string, Snapshot> = new Map();
  @state() private rotation: Rotation = { index: 0, sinceMs: performance.now() };

  /** Id of the scene that goes, until it is gone. */
  @state() private leaving: string | null = null;

  /** The browser lets the page make no sound, and that is being said. */
  @state() private soundRefused = false;

  #close: (() => void) | undefined;
  #chime: Chime | undefined;
  #heard: Heard = null;
  #soundNote: ReturnType<typeof setTimeout> | undefined;
  readonly #openedMs = performance.now();
  #format: Format | undefined;
  /** In the wall's language, once it is here; until then in the one before. */
  #text: Messages | undefined;
  #formatFor: WallConfig | undefined;
  #rotating: ReturnType<typeof setInterval> | undefined;
  #up: string | null = null;
  #left: ReturnType<typeof setTimeout> | undefined;

  readonly #resized = (): void => {
    this.viewport = { widthPx: innerWidth, heightPx: innerHeight };
  };

  #layouts: ReturnType<typeof createLayouts> | undefined;
  #layoutsFor: readonly unknown[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.#resized);
    this.addEventListener('panel:failed', this.#panelFailed);
    this.#rotating = setInterval(this.#rotate, ROTATE_MS);
    this.#close = connectWall(wallId(), {
      ownBuild: __HUBWALL_BUILD__,
      nowMs: () => performance.now(),
      reload: (target) => reloadOnceFor(target, sessionStorage, () => location.reload()),
      onState: (wall) => {
        this.wall = wall;
      },
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.#resized);
    this.removeEventListener('panel:failed', this.#panelFailed);
    clearInterval(this.#rotating);
    clearTimeout(this.#soundNote);
    clearTimeout(this.#left);
    this.#chime?.close();
    this.#close?.();
  }

  /** Fetches and tries the sound when it is wanted first, and says for a while if the browser refuses. */
  async #prepareSound(sound: WallConfig['sound']): Promise<void> {
    if (!sound) {
      this.#chime?.close();
      this.#chime = undefined;
      return;
    }
    const isNew = this.#chime === undefined;
    if (isNew) {
      const { createChime } = await import('./lib/chime.ts');
      // Meanwhile the page may be gone, or want it no more, or have it.
      if (!this.isConnected || !this.#formatFor?.sound || this.#chime) return;
      this.#chime = createChime();
    }
    this.#chime!.volume = this.#formatFor!.sound!.volume;
    if (!isNew) return;
    this.soundRefused = !(await this.#chime!.isAllowed());
    this.#soundNote = setTimeout(() => {
      this.soundRefused = false;
    }, NOTE_MS);
  }

  #sound(alerts: readonly Alert[], raised: readonly WarningFigures[], isNight: boolean): void {
    const { heard, level } = ring(this.#heard, [
      ...alerts.map(({ id }): Raised => ({ id, level: 'queue', acknowledged: false })),
      ...raised.map(({ id, state: is, acknowledged }): Raised => ({
        id,
        level: is === 'crisis' ? 'crisis' : 'warning',
        acknowledged: acknowledged !== null,
      })),
    ]);
    this.#heard = heard;
    if (level === null || isNight || !this.wall?.config?.sound?.for.includes(level)) return;
    void this.#chime?.play(level);
  }

  readonly #rotate = (): void => {
    const scenes = this.wall?.config?.scenes;
    // A picture that stands still because the server is lost does not change either.
    if (!scenes || scenes.length < 2 || this.wall?.link === 'offline') return;
    const next = rotate(this.rotation, scenes, performance.now());
    if (next.index !== this.rotation.index) this.rotation = next;
  };

  readonly #panelFailed = (event: Event): void => {
    const within = event
      .composedPath()
      .flatMap((target) => (target instanceof HTMLElement ? [target.dataset] : []));
    const area = within.find((dataset) => 'area' in dataset)?.['area'];
    const scene = within.find((dataset) => 'sceneId' in dataset)?.['sceneId'];
    if (area === undefined || scene === undefined || !this.wall?.snapshot) return;
    this.failed = new Map(this.failed).set(`${scene} ${area}`, this.wall.snapshot);
  };

  /** When the update before is drawn: its panels say in order what is wrong. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return inTurn(() => this.performUpdate());
  }

  protected override willUpdate(): void {
    const { wall } = this;
    this.dataset['link'] = wall?.link ?? 'connecting';
    this.dataset['seq'] = String(wall?.seq ?? -1);
    const config = wall?.config;
    if (config && config !== this.#formatFor) {
      // Only then: a language that is set anew, be it the same, makes the page reckon all its styles.
      document.documentElement.lang = config.locale;
      this.#format = createFormat(config.locale, config.timeZone);
      applyLook(config.look, () => this.requestUpdate());
      const before = this.#formatFor?.scenes ?? [];
      this.rotation = follow(this.rotation, before, config.scenes, performance.now());
      this.#formatFor = config;
      const drawAgain = (): void => this.requestUpdate();
      fetchMessages(config.locale, drawAgain);
      for (const { panels } of config.scenes) {
        for (const { kind } of panels) fetchPanel(kind, drawAgain);
      }
      document.title = `${config.name} · Hubwall`;
      void this.#prepareSound(config.sound).catch(report);
    }
    this.#text = (config && messagesIn(config.locale)) ?? this.#text;
    if (config && (this.#layoutsFor[0] !== config || this.#layoutsFor[1] !== this.viewport)) {
      this.#layoutsFor = [config, this.viewport];
      this.#layouts = createLayouts({ ...this.viewport, ...config.screen });
      this.#measure(this.#layouts.frame);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('leaving')) return;
    for (const area of this.renderRoot.querySelectorAll('.down [data-drawn]'))
      area.removeAttribute('data-drawn');
  }

  protected override render(): unknown {
    const { wall } = this;
    if (wall?.refused) return this.#unknownWall(wall.refused.walls);
    const layouts = this.#layouts;
    if (!wall?.config || !wall.snapshot || !this.#format || !this.#text || !layouts)
      return this.#loading();

    const { config, snapshot } = wall;
    const { frame } = layouts;
    const words: Words = { text: this.#text, format: this.#format };
    const lost = wall.link === 'offline';
    const alerts = alertsOf(wall);
    const raised = raisedWarnings(snapshot);
    const banner = bannerOf(alerts, raised);
    const shown: Snapshot =
      alerts.length === snapshot.alerts.length ? snapshot : { ...snapshot, alerts };
    const { scenes } = config;
    const turn = scenes[this.rotation.index];
    const wishes = {
      here: new URLSearchParams(location.search).get('scene'),
      pin: config.pin,
      takeOver: alerts.length + raised.length > 0 ? config.onAlert : null,
    };
    const up = sceneUp(scenes, wishes, this.rotation);
    this.dataset['scene'] = up.id;
    this.#follow(up.id);
    const shift = shiftAt(performance.now(), Math.min(MAX_SHIFT_PX, frame.padPx * 0.8));
    const brightness = brightnessAt(words.format.clock(snapshot.nowMs), config.night);
    if (!lost) this.#sound(alerts, raised, brightness < 1);
    const note = this.soundRefused
      ? words.text.soundRefused
      : this.#noScene(wishes.here, scenes, words);
    // What is urgent is said in full light.
    const dark = alerts.length + raised.length > 0 ? 0 : 1 - brightness;
    return html`<div class=${lost ? 'lost' : 'present'}>
      <div
        class="wall"
        style=${styleText({ transform: `translate(${shift.xPx}px, ${shift.yPx}px)` })}
      >
        ${this.#banner(alerts, raised, snapshot, config, frame, words)}
        ${this.#header(wall, snapshot, config, frame, words, titleOf(up, words), banner)}
        <div class="scenes">
          ${each(
            scenes,
            ({ id }) => id,
            (scene) => this.#scene(scene, scene === up, shown, config, words),
          )}
        </div>
        <hub-scene-marks
          .count=${scenes.length}
          .up=${scenes.indexOf(up)}
          .progress=${up === turn ? progressOf(this.rotation, scenes, performance.now()) : 1}
        ></hub-scene-marks>
      </div>
      ${note === null ? nothing : html`<p class="note" role="status">${note}</p>`}
      ${lost ? this.#lost(wall, snapshot, words) : nothing}
      <div class="night" style=${styleText({ opacity: String(dark) })}></div>
    </div>`;
  }

  /** For a while after the page was opened: that its address asks for a scene that there is not. */
  #noScene(id: string | null, scenes: readonly Scene[], { text }: Words): string | null {
    const isThere = id === null || scenes.some((scene) => scene.id === id);
    if (isThere || performance.now() - this.#openedMs > NOTE_MS) return null;
    return text.unknownScene(id, scenes.map((scene) => scene.id).join(', '));
  }

  /** Lets the scene that was up fade before it is put away. */
  #follow(up: string): void {
    if (up === this.#up) return;
    this.leaving = this.#up;
    this.#up = up;
    clearTimeout(this.#left);
    this.#left = setTimeout(() => {
      this.leaving = null;
    }, LEAVING_MS);
  }

  /** A scene that is not up keeps its last picture, so that it comes back as it was. */
  #scene(scene: Scene, isUp: boolean, shown: Snapshot, config: WallConfig, words: Words): unknown {
    const draw = (): unknown =>
      drawScene(scene, shown, config, {
        ...words,
        layout: this.#layouts!.of(scene),
        hasFailed: (area) => this.failed.get(`${scene.id} ${area}`) === this.wall?.snapshot,
        onPanel: () => this.requestUpdate(),
      });
    return html`<main
      class=${isUp ? 'up' : scene.id === this.leaving ? 'leaving' : 'down'}
      data-scene-id=${scene.id}
      aria-label=${titleOf(scene, words)}
      aria-hidden=${!isUp}
    >
      ${isUp ? draw() : noChange}
    </main>`;
  }

  #header(
    wall: WallState,
    snapshot: Snapshot,
    config: WallConfig,
    { orientation }: FrameLayout,
    { text, format }: Words,
    title: string,
    banner: HubHeader['banner'],
  ): unknown {
    const speed = config.demo && `${format.integer(config.demo.speed)}×`;
    return html`<hub-header
      role="banner"
      .name=${config.hub.name}
      .logo=${config.look.logo}
      .scene=${title}
      .clock=${format.clock(snapshot.nowMs)}
      .demo=${speed === null ? null : [text.demo(speed), text.inventedFigures]}
      .beats=${wall.beats}
      .link=${wall.link === 'live' ? text.connected : text.connecting}
      .portrait=${orientation === 'portrait'}
      .banner=${banner}
    ></hub-header>`;
  }

  #banner(
    alerts: readonly Alert[],
    raised: readonly WarningFigures[],
    { nowMs }: Snapshot,
    config: WallConfig,
    { orientation, padPx, uPx }: FrameLayout,
    words: Words,
  ): unknown {
    const { text } = words;
    const portrait = orientation === 'portrait';
    const demoU = config.demo ? 9 : 0;
    const keepU = portrait ? 8.8 : 8.8 + demoU;
    const keepBelowU = portrait && config.demo ? 13.6 : keepU;
    const more = Math.max(0, alerts.length + raised.length - 1);
    // Beside the words: the sign, and how many more alerts there are.
    const roomU = (this.viewport.widthPx - padPx) / uPx - keepU - 2.1 - (more > 0 ? 2.8 : 0);
    const largeEm = roomU / WHAT_U;
    const smallEm = (this.viewport.widthPx - padPx) / uPx - keepBelowU - 2.1;
    const [warning] = raised;
    const worst = worstAlert(alerts, nowMs);
    const line: AlertLine | null = warning
      ? warningLine(warning, config, { largeEm, smallEm: smallEm / 0.85 }, words)
      : worst && alertLine(worst, config.channels, nowMs, largeEm, words);
    const lineEm = line ? wallMeasureEm(line.what) * BOLD_RATIO : 0;
    const size = Math.max(LEAST_SIZE, Math.min(1, largeEm / lineEm));
    return html`<hub-alert-banner
      style=${styleText({
        '--what': `calc(var(--u) * ${(WHAT_U * size).toFixed(3)})`,
        '--keep-right': `calc(var(--u) * ${keepU})`,
        '--keep-right-below': `calc(var(--u) * ${keepBelowU})`,
      })}
      .alert=${line}
      .more=${more}
      .moreLabel=${text.moreAlerts(more)}
    ></hub-alert-banner>`;
  }

  #lost(wall: WallState, { nowMs }: Snapshot, { text, format }: Words): unknown {
    return html`<hub-notice
      tone="lost"
      .sentence=${wall.restarting ? text.restarting : text.offline}
      .details=${[text.offlineSince(format.clock(nowMs))]}
    ></hub-notice>`;
  }

  #loading(): unknown {
    const text = this.#text ?? FIRST_TEXT;
    return html`<main>
      <hub-notice
        .sentence=${text.loading}
        .details=${[text.connectingTo(location.host)]}
      ></hub-notice>
    </main>`;
  }

  #unknownWall(walls: readonly string[]): unknown {
    const text = FIRST_TEXT;
    return html`<main>
      <hub-notice .sentence=${text.unknownWall(wallId())} .details=${[text.knownWalls]}>
        <nav>
          ${walls.map((id) => html`<a href=${`/wall/${encodeURIComponent(id)}`}>${id}</a>`)}
        </nav>
      </hub-notice>
    </main>`;
  }

  #measure({ uPx, padPx, headerPx, headerGapPx, orientation }: FrameLayout): void {
    const lengths = {
      '--u': uPx,
      '--pad': padPx,
      '--header': headerPx,
      '--header-gap': headerGapPx,
    };
    for (const [name, px] of Object.entries(lengths)) {
      this.style.setProperty(name, `${px.toFixed(2)}px`);
    }
    this.dataset['orientation'] = orientation;
  }
}

/** Where everything goes on this screen; each scene is reckoned once. */
function createLayouts(viewing: Viewing): { frame: FrameLayout; of(scene: Scene): SceneLayout } {
  const known = new Map<Scene, SceneLayout>();
  return {
    frame: layoutFrame(viewing),
    of(scene) {
      const layout = known.get(scene) ?? layoutScene(viewing, scene);
      known.set(scene, layout);
      return layout;
    },
  };
}

/** What a scene is called in the header. */
const titleOf = ({ id, title }: Scene, { text }: Words): string =>
  title ?? text.sceneTitles[id.split(' ', 1)[0] as ReadySceneName];

/** The id in /wall/:id; empty elsewhere. */
function wallId(): string {
  const id = /^\/wall\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-wall': HubWall;
  }
}
