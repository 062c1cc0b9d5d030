import { css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { HubElement } from '../lib/hub-element.ts';
import { easeOut, MOVE_MS, prefersStill } from '../lib/motion.ts';

/** Changes up to this many units are shown at once: there is nothing to count. */
const COUNT_FROM = 3;

/** Figures on the way: more nobody can read, and each makes the page draw. */
const STEPS = 6;

/**
 * A figure that counts to its new value once, in tabular digits. Screen readers hear only the final value.
 */
@customElement('hub-figure')
export class HubFigure extends HubElement {
  static override styles = css`
    :host {
      display: inline-block;
      font-feature-settings: 'tnum';
      white-space: nowrap;
    }
  `;

  @property({ type: Number }) value = 0;
  /** How a value is written; values on the way are whole numbers. */
  @property({ attribute: false }) write: (value: number) => string = String;
  /** What a screen reader says instead of the figure. */
  @property() label = '';

  @state() private shown: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.shown = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return;
    clearTimeout(this.#timer);
    const from = this.shown ?? this.value;
    if (Math.abs(this.value - from) < COUNT_FROM || prefersStill()) this.shown = this.value;
    else this.#countFrom(from);
  }

  protected override render(): unknown {
    const text = this.write(this.shown ?? this.value);
    return html`<span role="img" aria-label=${this.label || text}>${text}</span>`;
  }

  #countFrom(from: number): void {
    let step = 0;
    const next = (): void => {
      step += 1;
      this.shown = Math.round(from + (this.value - from) * easeOut(step / STEPS));
      if (step < STEPS) this.#timer = setTimeout(next, MOVE_MS / STEPS);
    };
    next();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-figure': HubFigure;
  }
}
