/**
 * Text of a style attribute; what is undefined is left out. Lit writes an attribute only when its text has changed,
 * where its styleMap writes every property with every update.
 */
export const styleText = (styles: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(styles)
    .map(([name, value]) => (value === undefined ? '' : `${name}:${value};`))
    .join('');
