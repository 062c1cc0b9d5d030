/** The colours of a wall, by theme. wall/theme.css has the same, for a page that knows no hub yet. */

export const THEME_NAMES = ['dark', 'light'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** By custom property, without its dashes. `mood-n5` is the worst, `mood-0` neutral, `mood-p5` the best. */
export type ThemeColours = Readonly<Record<ThemeToken, string>>;

export const THEME_TOKENS = [
  'ground',
  'surface',
  'hairline',
  'rule',
  'ink',
  'ink-2',
  'soft',
  'mood-n5',
  'mood-n4',
  'mood-n3',
  'mood-n2',
  'mood-n1',
  'mood-0',
  'mood-p1',
  'mood-p2',
  'mood-p3',
  'mood-p4',
  'mood-p5',
  'warn',
  'alarm',
  'alarm-edge',
  'on-alarm',
] as const;
export type ThemeToken = (typeof THEME_TOKENS)[number];

/** Near-black blue, by night and by day. */
const dark: ThemeColours = {
  ground: '#0a0f1a',
  surface: '#101826',
  hairline: '#243146',
  rule: '#4a5a73',
  ink: '#edf2f7',
  'ink-2': '#b3c0d1',
  soft: '#22304a',
  'mood-n5': '#ff8a5b',
  'mood-n4': '#f8966d',
  'mood-n3': '#f3a07c',
  'mood-n2': '#e5b29e',
  'mood-n1': '#d1c9cc',
  'mood-0': '#c9d3e0',
  'mood-p1': '#bbd2db',
  'mood-p2': '#99cfd0',
  'mood-p3': '#7cccc8',
  'mood-p4': '#67cbc5',
  'mood-p5': '#4cc9c0',
  warn: '#ffc44d',
  alarm: '#a31a1f',
  'alarm-edge': '#f0484e',
  'on-alarm': '#ffffff',
};

/** Paper, not a negative: for a light room. */
const light: ThemeColours = {
  ground: '#f7f5f0',
  surface: '#ffffff',
  hairline: '#d8d3c8',
  rule: '#9a9484',
  ink: '#161d29',
  'ink-2': '#414b5a',
  soft: '#e3ddd0',
  'mood-n5': '#8a2f00',
  'mood-n4': '#7c320d',
  'mood-n3': '#6e351a',
  'mood-n2': '#5e3828',
  'mood-n1': '#4e3b37',
  'mood-0': '#3a3f49',
  'mood-p1': '#2c4450',
  'mood-p2': '#204856',
  'mood-p3': '#144b5c',
  'mood-p4': '#0a4f61',
  'mood-p5': '#005266',
  warn: '#6e4600',
  alarm: '#a31a1f',
  'alarm-edge': '#c0282d',
  'on-alarm': '#ffffff',
};

export const THEMES: Readonly<Record<ThemeName, ThemeColours>> = { dark, light };

/** What words are written in: each must stand out from the ground. */
export const TEXT_TOKENS: readonly ThemeToken[] = THEME_TOKENS.filter(
  (token) => token === 'ink' || token === 'ink-2' || token === 'warn' || token.startsWith('mood-'),
);

/** Contrast that text keeps against its ground, at least. */
export const TEXT_CONTRAST = 7;

/** WCAG's contrast of two colours as `#rrggbb`: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light1, light2] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light1! + 0.05) / (light2! + 0.05);
}

/** WCAG's relative luminance, 0 to 1. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
