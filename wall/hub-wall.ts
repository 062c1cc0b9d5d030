import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import './components/hub-alert-banner.ts';
import './components/hub-header.ts';
import './components/hub-notice.ts';
import { createFormat, type Format } from './lib/format.ts';
import type { Messages } from './lib/messages.ts';
import { layoutScene, type SceneLayout } from './lib/scene-layout.ts';
import { en } from './locales/en.ts';
import { nl } from './locales/nl.ts';
import { alertLine, worstAlert } from './panels/alerts.ts';
import { failedPanel, type PanelContext } from './panels/panel.ts';
import { PANELS, SCENES, type PanelKind } from './panels/registry.ts';
import type { Alert, Snapshot } from '../shared/snapshot.ts';
import type { WallConfig } from '../shared/wall-config.ts';
import { connectWall } from './store/connection.ts';
import { reloadOnceFor } from './store/reload.ts';
import { alertsOf, type WallState } from './store/wall-state.ts';
import { wallStyles } from './hub-wall.styles.ts';

const LOCALES: Record<WallConfig['locale'], Messages> = { nl, en };

/** Before the server has told the language. */
const FIRST_TEXT = nl;

/**
 * One screen: connects by the wall's id in the path, and shows its scene, the state of the connection and alerts.
 * Attributes for whoever looks from outside: `data-link`, `data-seq`, `data-orientation`.
 */
@customElement('hub-wall')
export class HubWall extends LitElement {
  static override styles = wallStyles;

  @state() private wall: WallState | null = null;
  @state() private viewport = { widthPx: innerWidth, heightPx: innerHeight };
  /** Panels whose picture could not be drawn, by the snapshot that broke them. */
  @state() private failed: ReadonlyMap<string, Snapshot> = new Map();

  #close: (() => void) | undefined;
  #format: Format | undefined;
  #formatFor: WallConfig | undefined;

  readonly #resized = (): void => {
    this.viewport = { widthPx: innerWidth, heightPx: innerHeight };
  };

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

  readonly #panelFailed = (event: Event): void => {
    const panel = event
      .composedPath()
      .find(
        (target): target is HTMLElement =>
          target instanceof HTMLElement && 'panel' in target.dataset,
      );
    const kind = panel?.dataset['panel'];
    if (kind === undefined || !this.wall?.snapshot) return;
    this.failed = new Map(this.failed).set(kind, this.wall.snapshot);
  };

  protected override willUpdate(): void {
    const { wall } = this;
    this.dataset['link'] = wall?.link ?? 'connecting';
    this.dataset['seq'] = String(wall?.seq ?? -1);
    const config = wall?.config;
    document.documentElement.lang = config?.locale ?? 'nl';
    if (config && config !== this.#formatFor) {
      this.#format = createFormat(config.locale, config.timeZone);
      this.#formatFor = config;
      document.title = `${config.name} · Hubwall`;
    }
  }

  protected override render(): unknown {
    const { wall } = this;
    if (wall?.refused) return this.#unknownWall(wall.refused.walls);
    if (!wall?.config || !wall.snapshot || !this.#format) return this.#loading(wall);

    const { config, snapshot } = wall;
    const layout = layoutScene({ ...this.viewport, ...config.screen }, config.channels.length);
    this.#measure(layout);
    const context: PanelContext = { text: LOCALES[config.locale], format: this.#format, layout };
    const lost = wall.link === 'offline';
    const alerts = alertsOf(wall);
    const shown: Snapshot =
      alerts.length === snapshot.alerts.length ? snapshot : { ...snapshot, alerts };
    return html`<div class=${lost ? 'lost' : 'present'}>
      <div class="wall ${layout.orientation}">
        ${this.#banner(alerts, snapshot, config, context)}
        ${this.#header(wall, snapshot, config, context, alerts.length > 0)}
        ${this.#scene(shown, snapshot, config, context)}
      </div>
      ${lost ? this.#lost(wall, snapshot, context) : nothing}
    </div>`;
  }

  #scene(shown: Snapshot, snapshot: Snapshot, config: WallConfig, context: PanelContext): unknown {
    const draw = (kind: PanelKind): unknown =>
      this.failed.get(kind) === snapshot
        ? failedPanel(kind, context.text)
        : PANELS.get(kind)!.draw(shown, config, context);
    const kinds = SCENES[config.scenes[0]!];
    const place = (kind: PanelKind): string =>
      kind === 'word-cloud' ? 'hero' : kind === 'queues' ? 'bottom' : 'side';
    const at = (wanted: string): PanelKind[] => kinds.filter((kind) => place(kind) === wanted);
    return html`<main aria-label=${context.text.sceneTitle}>
      ${['hero', 'side', 'bottom'].map(
        (where) => html`<div class=${where}>${repeat(at(where), (kind) => kind, draw)}</div>`,
      )}
    </main>`;
  }

  #header(
    wall: WallState,
    snapshot: Snapshot,
    config: WallConfig,
    { text, format, layout }: PanelContext,
    alarm: boolean,
  ): unknown {
    const speed = config.demo && `${format.integer(config.demo.speed)}×`;
    return html`<hub-header
      role="banner"
      .name=${config.hub.name}
      .scene=${text.sceneTitle}
      .clock=${format.clock(snapshot.nowMs)}
      .demo=${speed === null ? null : [text.demo(speed), text.inventedFigures]}
      .beats=${wall.beats}
      .link=${wall.link === 'live' ? text.connected : text.connecting}
      .portrait=${layout.orientation === 'portrait'}
      .alarm=${alarm}
    ></hub-header>`;
  }

  #banner(
    alerts: readonly Alert[],
    { nowMs }: Snapshot,
    config: WallConfig,
    context: PanelContext,
  ): unknown {
    const { text, layout } = context;
    const portrait = layout.orientation === 'portrait';
    const demoU = config.demo ? 9 : 0;
    const keepU = portrait ? 8.8 : 8.8 + demoU;
    const more = Math.max(0, alerts.length - 1);
    // Beside the words: the sign, and how many more alerts there are.
    const roomU =
      (this.viewport.widthPx - layout.padPx) / layout.uPx - keepU - 2.1 - (more > 0 ? 2.8 : 0);
    const worst = worstAlert(alerts, nowMs);
    return html`<hub-alert-banner
      style=${styleMap({
        '--keep-right': `calc(var(--u) * ${keepU})`,
        '--keep-right-below': `calc(var(--u) * ${portrait && config.demo ? 13.6 : keepU})`,
      })}
      .alert=${worst && alertLine(worst, config.channels, nowMs, roomU / 1.25, context)}
      .more=${more}
      .moreLabel=${text.moreAlerts(more)}
    ></hub-alert-banner>`;
  }

  #lost(wall: WallState, { nowMs }: Snapshot, { text, format }: PanelContext): unknown {
    return html`<hub-notice
      tone="lost"
      .sentence=${wall.restarting ? text.restarting : text.offline}
      .details=${[text.offlineSince(format.clock(nowMs))]}
    ></hub-notice>`;
  }

  #loading(wall: WallState | null): unknown {
    const text = wall?.config ? LOCALES[wall.config.locale] : FIRST_TEXT;
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

  #measure(layout: SceneLayout): void {
    const lengths: Record<string, number> = {
      '--u': layout.uPx,
      '--pad': layout.padPx,
      '--gap': layout.gapPx,
      '--header': layout.headerPx,
      '--header-gap': layout.headerGapPx,
      '--side': layout.sidePx,
      '--mood': layout.moodPx,
      '--queues': layout.queuePx,
    };
    for (const [name, px] of Object.entries(lengths)) {
      this.style.setProperty(name, `${px.toFixed(2)}px`);
    }
    this.dataset['orientation'] = layout.orientation;
  }
}

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
