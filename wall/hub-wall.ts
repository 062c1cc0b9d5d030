import { html, LitElement, noChange, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './components/hub-header.ts';
import type { HubHeader } from './components/hub-header.ts';
import './components/hub-notice.ts';
import './components/hub-scene-marks.ts';
import { each } from './lib/each.ts';
import { createFormat, type Format } from './lib/format.ts';
import { applyLook, brightnessAt, MAX_SHIFT_PX, shiftAt } from './lib/look.ts';
import type { Messages } from './lib/messages.ts';
import { styleText } from './lib/style-text.ts';
import { inTurn } from './lib/turns.ts';
import { fetchMessages, FIRST_TEXT, messagesIn } from './locales/locales.ts';
import { raisedWarnings } from './panels/warnings.ts';
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
import type { Snapshot } from '../shared/snapshot.ts';
import type { WallConfig } from '../shared/wall-config.ts';
import { connectWall } from './store/connection.ts';
import { reloadOnceFor } from './store/reload.ts';
import { report } from './lib/report.ts';
import { alertsOf, type WallState } from './store/wall-state.ts';
import { bannerOf, drawBanner } from './banner-view.ts';
import { SceneTurns } from './scene-turns.ts';
import { drawScene } from './scene-view.ts';
import type { WallSound } from './wall-sound.ts';
import { wallStyles } from './hub-wall.styles.ts';

/** How long it is said that there is no such scene. */
const NOTE_MS = 60_000;

/** What every part of the wall is drawn with. */
interface Words {
  text: Messages;
  format: Format;
}

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
  #close: (() => void) | undefined;
  /** Of a wall that wants one. */
  #sound: WallSound | undefined;
  /** What was up when the sound was first wanted: that is no news to it when it has come. */
  #seen: Parameters<WallSound['follow']> | undefined;
  readonly #turns = new SceneTurns(this, {
    // A picture that stands still because the server is lost does not change either.
    scenes: () => (this.wall?.link === 'offline' ? undefined : this.wall?.config?.scenes),
    onLeave: () => {
      for (const area of this.renderRoot.querySelectorAll('.down [data-drawn]'))
        area.removeAttribute('data-drawn');
    },
  });
  readonly #openedMs = performance.now();
  #format: Format | undefined;
  /** In the wall's language, once it is here; until then in the one before. */
  #text: Messages | undefined;
  #formatFor: WallConfig | undefined;

  readonly #resized = (): void => {
    this.viewport = { widthPx: innerWidth, heightPx: innerHeight };
  };

  #layouts: ReturnType<typeof createLayouts> | undefined;
  #layoutsFor: readonly unknown[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.#resized);
    this.addEventListener('panel:failed', this.#panelFailed);
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
    this.#close?.();
  }

  async #wantSound(): Promise<void> {
    if (!this.#sound && this.#formatFor?.sound) {
      const { WallSound: Sound } = await import('./wall-sound.ts');
      // Meanwhile the page may be gone, or have it.
      if (!this.isConnected) return;
      if (!this.#sound) {
        this.#sound = new Sound(this);
        if (this.#seen) this.#sound.follow(...this.#seen);
      }
    }
    await this.#sound?.want(this.#formatFor?.sound);
  }

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
      this.#turns.change(before, config.scenes);
      this.#formatFor = config;
      const drawAgain = (): void => this.requestUpdate();
      fetchMessages(config.locale, drawAgain);
      for (const { panels } of config.scenes) {
        for (const { kind } of panels) fetchPanel(kind, drawAgain);
      }
      document.title = `${config.name} · Hubwall`;
      void this.#wantSound().catch(report);
    }
    this.#text = (config && messagesIn(config.locale)) ?? this.#text;
    if (config && (this.#layoutsFor[0] !== config || this.#layoutsFor[1] !== this.viewport)) {
      this.#layoutsFor = [config, this.viewport];
      this.#layouts = createLayouts({ ...this.viewport, ...config.screen });
      this.#measure(this.#layouts.frame);
    }
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
    const wishes = {
      here: new URLSearchParams(location.search).get('scene'),
      pin: config.pin,
      takeOver: alerts.length + raised.length > 0 ? config.onAlert : null,
    };
    const { up, progress } = this.#turns.take(scenes, wishes);
    this.dataset['scene'] = up.id;
    const shift = shiftAt(performance.now(), Math.min(MAX_SHIFT_PX, frame.padPx * 0.8));
    const brightness = brightnessAt(words.format.clock(snapshot.nowMs), config.night);
    if (!this.#sound) {
      if (!config.sound || !this.#seen) this.#seen = [alerts, raised, true];
    } else if (!lost) this.#sound.follow(alerts, raised, brightness < 1);
    const note = this.#sound?.isRefused
      ? words.text.soundRefused
      : this.#noScene(wishes.here, scenes, words);
    // What is urgent is said in full light.
    const dark = alerts.length + raised.length > 0 ? 0 : 1 - brightness;
    return html`<div class=${lost ? 'lost' : 'present'}>
      <div
        class="wall"
        style=${styleText({ transform: `translate(${shift.xPx}px, ${shift.yPx}px)` })}
      >
        ${drawBanner(alerts, raised, {
          ...words,
          nowMs: snapshot.nowMs,
          config,
          frame,
          widthPx: this.viewport.widthPx,
        })}
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
          .progress=${progress}
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
      class=${isUp ? 'up' : scene.id === this.#turns.leaving ? 'leaving' : 'down'}
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
